package org.dongthuan.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A standing decision as the people see it whom it concerns.
 *
 * @param id by which a reading names it
 * @param status how it stands today
 * @param proposer who proposed it, by name
 * @param agency of the post
 * @param post the role
 * @param decision the written decision, none until there is one
 * @param awaitsAppointment for whom it waits to be appointed, when nobody independent is left to decide
 * @param mayUse whether whoever looks may read under it now
 * @param mayWithdraw whether he may take the proposal back now
 * @param mayRevoke whether he may end it now
 */
public record StandingView(
        RequestNumber number,
        UUID id,
        StandingState status,
        String proposer,
        AgencyCode decidingAgency,
        AgencyCode agency,
        Role post,
        List<String> fields,
        List<String> purposes,
        LocalDate from,
        LocalDate to,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable AwaitedAppointment awaitsAppointment,
        @Nullable Paper decision,
        @Nullable Ending end,
        boolean mayUse,
        boolean mayWithdraw,
        boolean mayRevoke)
        implements Fingerprinted {

    /** When and why it was ended before its last day. */
    public record Ending(OffsetDateTime at, String reason) {}

    /** The written decision, as it is quoted. */
    public record Paper(UUID id, @Nullable String number) {}

    @JsonIgnore
    public Post asPost() {
        return new Post(agency, post);
    }

    @Override
    public String fingerprint() {
        return Seen.fingerprint(number, status, from, to, dueDate);
    }
}
