package org.dongthuan.representation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer proposes to record who acts for somebody.
 *
 * @param subject for whom: his staff number, or the id of his record
 * @param representative the sharing code of whoever acts: the id of his record
 * @param relation {@code SPOUSE, ADULT_CHILD, PARENT, GUARDIAN, COURT_APPOINTED}
 * @param kinds what for, as of a mandate; for a dead person {@code ANSWER_CONSENT} only
 * @param evidenceIds scans of the document, uploaded by the same officer
 * @param from the first day; today where it is not said
 * @param to the last day
 */
public record ProposeRepresentation(
        @Nullable String subject,
        @Nullable String representative,
        @Nullable String relation,
        @Nullable List<String> kinds,
        @Nullable Document document,
        @Nullable List<UUID> evidenceIds,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /**
     * The paper that proves it.
     *
     * @param kind {@code CIVIL_STATUS, GUARDIANSHIP, COURT_DECISION}
     */
    public record Document(
            @Nullable String kind,
            @Nullable String number,
            @Nullable LocalDate date) {}
}
