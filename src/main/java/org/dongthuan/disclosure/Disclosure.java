package org.dongthuan.disclosure;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.dongthuan.grant.GrantDecision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw, or tried to see, data of mine.
 *
 * @param person the name; none for the system itself
 * @param agency the agency for which he acted at that time
 * @param form in which form of use, where a grant allowed it
 * @param purpose a code of the catalogue, or how it came about
 * @param reference the number of the request it was about
 * @param portal the name of the other portal through which it was; none for this system's own pages and calls
 * @param mayQuestion whether the person may have it explained
 * @param question the last time that he did
 * @param delayed why it is shown later than it happened; none where it was shown at once
 */
public record Disclosure(
        long id,
        OffsetDateTime at,
        @Nullable String person,
        @Nullable String agency,
        @Nullable String agencyName,
        Action action,
        Outcome outcome,
        @Nullable String form,
        List<ShownField> fields,
        @Nullable String purpose,
        @Nullable String purposeText,
        @Nullable String reference,
        @Nullable UUID grant,
        @Nullable GrantDecision decision,
        String channel,
        @Nullable String portal,
        boolean mayQuestion,
        @Nullable QuestionState question,
        @Nullable Delayed delayed) {

    Disclosure questioned(boolean mayQuestion, @Nullable QuestionState question) {
        return with(mayQuestion, question, delayed);
    }

    Disclosure delayed(@Nullable Delayed delayed) {
        return with(mayQuestion, question, delayed);
    }

    private Disclosure with(boolean mayQuestion, @Nullable QuestionState question, @Nullable Delayed delayed) {
        return new Disclosure(
                id,
                at,
                person,
                agency,
                agencyName,
                action,
                outcome,
                form,
                fields,
                purpose,
                purposeText,
                reference,
                grant,
                decision,
                channel,
                portal,
                mayQuestion,
                question,
                delayed);
    }

    /**
     * That it is shown later than it happened.
     *
     * @param shownAt since when it is
     * @param ground a code of the catalogue of grounds
     */
    public record Delayed(OffsetDateTime shownAt, String ground, String groundText) {}

    /** A field with its label. */
    public record ShownField(String field, String label) {}
}
