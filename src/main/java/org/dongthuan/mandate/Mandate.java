package org.dongthuan.mandate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as it is stored.
 *
 * @param principal the account of the data subject, in whose name something is done
 * @param record the principal's
 * @param mandatary the account of whoever does it
 * @param from the first day
 * @param to the last day
 * @param end where one of the two ended it, or the agency that recorded it
 * @param recorded of one that an agency recorded; none where the principal gave it himself
 */
public record Mandate(
        UUID id,
        String principal,
        RecordId record,
        String mandatary,
        Set<MandateKind> kinds,
        LocalDate from,
        LocalDate to,
        OffsetDateTime givenAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable End end,
        @Nullable Recorded recorded)
        implements Fingerprinted {

    /** Why somebody saw data of whoever gave him one, in the log. */
    public static final String PURPOSE = "mandate";

    public Mandate {
        kinds = Set.copyOf(kinds);
    }

    /**
     * By which case an agency recorded it, for somebody who can give none.
     *
     * @param number the case's
     */
    public record Recorded(String number, Cause cause) {}

    /** Why somebody can give none; text key {@code mandate.cause.<name>}. */
    public enum Cause {
        /** Those near to him agree where he would have been asked, and do nothing else (Civil Code 2015 Art. 25(3)). */
        DEATH,
        /** Whoever represents him by law does what he would do (Art. 25(2), 136). */
        INCAPACITY
    }

    /** When it was ended, and by whose account. */
    public record End(OffsetDateTime at, String by) {}

    /**
     * Judged anew each time: no timer, no cache and no listener makes it right or wrong.
     *
     * @param able whether both can act at that moment
     */
    MandateState state(LocalDate day, boolean able) {
        if (end != null) return acceptedAt == null && isHeldBy(end.by()) ? MandateState.DECLINED : MandateState.ENDED;
        if (day.isAfter(to)) return acceptedAt == null ? MandateState.LAPSED : MandateState.EXPIRED;
        if (!able) return MandateState.VOID;
        if (acceptedAt == null) return MandateState.OFFERED;
        return day.isBefore(from) ? MandateState.NOT_YET : MandateState.IN_FORCE;
    }

    /** Where the words are others for those whom an agency recorded. */
    @Nullable
    Cause cause() {
        return recorded == null ? null : recorded.cause();
    }

    boolean isHeldBy(String account) {
        return mandatary.equals(account);
    }

    boolean isGivenBy(String account) {
        return principal.equals(account);
    }

    boolean concerns(String account) {
        return isGivenBy(account) || isHeldBy(account);
    }

    @Override
    public String fingerprint() {
        return Seen.fingerprint(id, String.valueOf(acceptedAt != null), String.valueOf(end != null));
    }
}
