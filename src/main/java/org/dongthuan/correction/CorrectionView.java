package org.dongthuan.correction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.decision.Letter;
import org.dongthuan.decision.LetterKind;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.mandate.OnBehalf;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.EarlierEnclosure;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.dongthuan.review.SuppliedPapers;
import org.jspecify.annotations.Nullable;

/**
 * One correction as the people of the case see it, with the story so far.
 *
 * @param onBehalfOf who submitted it for the person whose record it is, by a mandate
 * @param withAgency the agency that has it now, none once it is decided or withdrawn
 * @param awaitsAppointment what it waits for when nobody independent is left for its next step
 * @param decision none until it is decided
 * @param mayWithdraw whether the reader may withdraw it now
 * @param waiting what its requester is asked for, while the clock stands still
 * @param pausedDays how long the clock stood still before
 * @param supplied what its requester brought when he was asked
 * @param extendedFrom its last day before an approver extended it
 * @param mayExtend whether the reader may extend it now
 * @param papers the letters to its requester, the first first
 * @param own whether the reader is its requester, or acts for him
 */
public record CorrectionView(
        RequestNumber number,
        CorrectionStatus status,
        String subject,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OnBehalf onBehalfOf,

        AgencyCode managingAgency,
        AgencyCode decidingAgency,
        @Nullable AgencyCode withAgency,
        @Nullable AwaitedAppointment awaitsAppointment,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable String reason,
        boolean mayWithdraw,
        @Nullable Waiting waiting,
        long pausedDays,
        List<SuppliedPapers> supplied,
        @Nullable LocalDate extendedFrom,
        boolean mayExtend,
        List<Paper> papers,
        @JsonIgnore boolean own,
        List<Item> items,
        @Nullable DecisionLink decision,
        List<StoryLine> story)
        implements Fingerprinted {

    /** As that of the summary. */
    @Override
    public String fingerprint() {
        return CorrectionSummary.fingerprint(
                number, status, dueDate, items.stream().map(Item::status));
    }

    /**
     * What is missing.
     *
     * @param supplyBy the last day for an answer; the request lapses after it
     * @param daysLeft how many days of the term will be left when the clock goes on; fewer than none when it was over
     */
    public record Waiting(
            OffsetDateTime returnedAt, LocalDate supplyBy, String reason, List<String> missing, long daysLeft) {}

    /** A letter to the requester, with where its paper is. */
    public record Paper(LetterKind kind, String number, LocalDate date, String page, String pdf) {

        static Paper of(Letter letter) {
            return new Paper(
                    letter.kind(),
                    letter.number(),
                    letter.date(),
                    "/letters/" + letter.id() + ".pdf",
                    "/api/v1/letters/" + letter.id() + ".pdf");
        }
    }

    /**
     * One wanted change; the {@code …Text} members are the values in words, in the reader's language.
     *
     * @param row the same column by column, where it is about one row of a repeating field
     * @param question what a careful reader asks about the wanted value
     * @param decision the decision that the requester names instead of enclosing it
     * @param enclosedBefore those of its documents that were enclosed with another request before
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
            List<EarlierEnclosure> enclosedBefore,
            ItemStatus status,
            @Nullable String decisionReason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String redirectTo) {}
}
