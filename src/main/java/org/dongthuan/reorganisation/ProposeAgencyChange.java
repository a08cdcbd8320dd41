package org.dongthuan.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of agencies, as it is sent.
 *
 * @param decision as it is quoted, e.g. {@code 1669/NQ-UBTVQH15}
 * @param decisionDay its date
 * @param issuer who made it
 * @param scan the uploaded decision
 * @param from the first day on which it holds
 * @param staffGoesAlong whether officials of a closed agency who lead nothing go on at its successor
 * @param closing which agencies end, and which takes the duty of each
 * @param moving which agencies stand below another from then on
 * @param people whose records go elsewhere than the successor
 */
public record ProposeAgencyChange(
        @Nullable AgencyChangeKind kind,
        @Nullable String decision,
        @Nullable LocalDate decisionDay,
        @Nullable String issuer,
        @Nullable UUID scan,
        @Nullable LocalDate from,
        @Nullable Boolean staffGoesAlong,
        @Nullable List<AgencyPair> closing,
        @Nullable List<NewName> renaming,
        @Nullable List<AgencyPair> moving,
        @Nullable List<ListedPerson> people) {

    /** An agency and another, by their codes. */
    public record AgencyPair(
            @Nullable String agency, @Nullable String to) {}

    /** An agency by its code, and its new name. */
    public record NewName(@Nullable String agency, @Nullable String name) {}

    /** An account, the agency that has its record, and the one that is to have it. */
    public record ListedPerson(
            @Nullable String account,
            @Nullable String agency,
            @Nullable String to) {}
}
