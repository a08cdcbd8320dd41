package org.dongthuan.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Origin;
import org.dongthuan.audit.Via;
import org.dongthuan.grant.Grant.End;
import org.dongthuan.grant.Grant.State;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a grant allows one reading. It is judged anew at each one and knows nothing but what it is told, so that no
 * timer, no cache and no listener can make it right or wrong.
 */
final class GrantCheck {

    private static final List<State> GRAVEST_FIRST =
            List.of(State.CONSENT_WITHDRAWN, State.BASIS_ENDED, State.NOT_YET, State.EXPIRED);

    private GrantCheck() {}

    /** Nothing where the reading is allowed, else the first reason why not. */
    static Optional<Denial> of(Grant grant, Attempt attempt) {
        if (!grant.recipient().equals(attempt.account()) || !grant.record().equals(attempt.record())) {
            return Optional.of(Denial.UNKNOWN);
        }
        if (!attempt.workplaces().contains(grant.recipientAgency())) return Optional.of(Denial.AGENCY);
        State state = state(grant, attempt.at());
        if (state != State.STANDING) return Optional.of(Denial.of(state));
        if (!grant.purpose().equals(attempt.purpose())) return Optional.of(Denial.PURPOSE);
        if (attempt.restricted()) return Optional.of(Denial.RESTRICTED);
        if (!grant.formsOfUse().contains(attempt.form())) return Optional.of(Denial.FORM);
        if (!isThrough(grant, attempt)) return Optional.of(Denial.CHANNEL);
        if (!grant.fields().containsAll(attempt.fields())) return Optional.of(Denial.FIELD);
        return Optional.empty();
    }

    /**
     * A grant that names no channel is for this system's own pages and calls. One for another portal is of use to that
     * portal alone, and to one of several of its kind only where it serves the agency that received the grant.
     */
    private static boolean isThrough(Grant grant, Attempt attempt) {
        String granted = grant.channel();
        Via via = attempt.via();
        if (via != null)
            return via.kind().equals(granted)
                    && via.serves(grant.recipientAgency().code());
        if (attempt.channel() == Origin.Channel.OTHER_PORTAL) return false;
        if (granted == null) return true;
        return switch (granted) {
            case "portal" -> attempt.channel() == Origin.Channel.PORTAL;
            case "api" -> attempt.channel() == Origin.Channel.API;
            default -> false;
        };
    }

    /**
     * From the first day at 00:00:00 until the end of the last one, unless it was ended before; and no longer than each
     * thing that it rests on.
     */
    static State state(Grant grant, Instant at) {
        End end = grant.end();
        if (end != null) return end.kind().state();
        LocalDate day = LocalDate.ofInstant(at, VietnamTime.ZONE);
        if (grant.bases().isEmpty()) return State.BASIS_ENDED;
        Set<State> all = EnumSet.of(onItsOwn(grant, day));
        grant.bases().forEach(basis -> all.add(basis.at(day)));
        return GRAVEST_FIRST.stream().filter(all::contains).findFirst().orElse(State.STANDING);
    }

    private static State onItsOwn(Grant grant, LocalDate day) {
        if (day.isBefore(grant.from())) return State.NOT_YET;
        return day.isAfter(grant.to()) ? State.EXPIRED : State.STANDING;
    }

    /**
     * Who wants to read what, how and when.
     *
     * @param workplaces the agencies where the reader works at that moment; none for a closed account
     * @param restricted whether the person has the processing for that purpose restricted
     * @param via the other portal through which it comes
     */
    record Attempt(
            String account,
            Set<AgencyCode> workplaces,
            RecordId record,
            Set<String> fields,
            @Nullable String purpose,
            boolean restricted,
            FormOfUse form,
            Origin.Channel channel,
            @Nullable Via via,
            Instant at) {}
}
