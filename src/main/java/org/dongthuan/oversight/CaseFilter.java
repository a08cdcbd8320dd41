package org.dongthuan.oversight;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which open cases somebody asks for; what is not said is not asked.
 *
 * @param stage a word of {@link #STAGES}
 * @param agency the code of the agency with which it stands
 * @param overdue only those whose last day has passed
 */
public record CaseFilter(
        @Nullable CaseKind kind,
        @Nullable String stage,
        @Nullable String agency,
        boolean overdue) {

    /** The order of the journey, whatever the kind; text key {@code oversight.stage.<word>}. */
    static final List<String> STAGES = List.of(
            "SUBMITTED",
            "AWAITING_CONSENT",
            "AWAITING_CERTIFICATION",
            "IN_VERIFICATION",
            "IN_REVIEW",
            "IN_APPROVAL",
            "TO_BE_ISSUED",
            "WITH_RECEIVER",
            "ACCEPTED",
            "RETURNED",
            "ASKED",
            "ANSWERED",
            "RAISED",
            "AWAITED",
            "ESCALATED");

    /** Reads what was typed; what is empty is not asked, and {@code malformed} (400) is what cannot be asked. */
    public static CaseFilter of(
            @Nullable CaseKind kind, @Nullable String stage, @Nullable String agency, @Nullable Boolean overdue) {
        var filter = new CaseFilter(kind, orNull(stage), orNull(agency), Boolean.TRUE.equals(overdue));
        if (filter.isNoStage() || filter.isNoAgency()) throw Refusal.RuleViolated.malformed("malformed");
        return filter;
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private boolean isNoStage() {
        return stage != null && !STAGES.contains(stage);
    }

    private boolean isNoAgency() {
        try {
            if (agency != null) new AgencyCode(agency);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** As a query of an address. */
    public String query() {
        return Stream.of(
                        part("kind", kind),
                        part("stage", stage),
                        part("agency", agency),
                        part("overdue", overdue ? true : null))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> part(String name, @Nullable Object value) {
        return Optional.ofNullable(value).map(said -> name + "=" + said);
    }
}
