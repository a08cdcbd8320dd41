package org.dongthuan.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.jspecify.annotations.Nullable;

/**
 * One correction as the people of the case see it, with the story so far.
 *
 * @param withAgency the agency that has it now, none once it is decided or withdrawn
 * @param awaitsAppointment what it waits for when nobody independent is left for its next step
 * @param decision none until it is decided
 * @param mayWithdraw whether the reader may withdraw it now
 */
public record CorrectionView(
        RequestNumber number,
        CorrectionStatus status,
        String subject,
        AgencyCode managingAgency,
        AgencyCode decidingAgency,
        @Nullable AgencyCode withAgency,
        @Nullable AwaitedAppointment awaitsAppointment,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable String reason,
        boolean mayWithdraw,
        List<Item> items,
        @Nullable Decision decision,
        List<StoryLine> story)
        implements Fingerprinted {

    /** As that of the summary. */
    @Override
    public String fingerprint() {
        return CorrectionSummary.fingerprint(
                number, status, dueDate, items.stream().map(Item::status));
    }

    /** The written decision, with where to read it and where its paper is. */
    public record Decision(UUID id, String number, LocalDate date, String page, String pdf) {

        static Decision of(WrittenDecision decision) {
            return new Decision(
                    decision.id(),
                    decision.number(),
                    decision.date(),
                    "/decisions/" + decision.id(),
                    "/api/v1/decisions/" + decision.id() + ".pdf");
        }
    }

    /**
     * One wanted change; the {@code …Text} members are the values in words, in the reader's language.
     *
     * @param row the same column by column, where it is about one row of a repeating field
     * @param question what a careful reader asks about the wanted value
     * @param decision the decision that the requester names instead of enclosing it
     * @param redirectTo where to go with it: expected while it is open, said by the decision after
     */
    public record Item(
            UUID itemId,
            String field,
            String label,
            SubmitCorrection.Kind kind,
            JsonNode seenValue,
            JsonNode wantedValue,
            String seenText,
            String wantedText,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RowDiff row,

            @Nullable String question,
            Route route,
            boolean sourceIsWrong,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            NamedDecision decision,

            List<EvidenceDocument> evidence,
            ItemStatus status,
            @Nullable String decisionReason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String redirectTo) {}
}
