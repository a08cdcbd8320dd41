package org.dongthuan.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.life.DeclarationInReview.Line;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.dongthuan.update.Order;
import org.jspecify.annotations.Nullable;

/**
 * How far a new record has come, for its holder and for the office: what he says stands on the pages of its groups, which
 * are his alone.
 *
 * @param person whose it will be, by name
 * @param round which time it is that he declares
 * @param byOffice what the office said
 * @param evidence the scan of the order; none for the holder
 * @param groups how full each group is
 * @param sentBack what was wrong the last time, by group, while he declares again
 * @param awaits what it waits for when nobody independent is left for its next step
 * @param rulings the written decisions on it, the last one last
 * @param mayDeclare whether it is the reader's turn to fill it in
 */
public record DeclarationView(
        RequestNumber number,
        DeclarationStatus status,
        String person,
        String createdBy,
        String decidingAgency,
        @Nullable AwaitedAppointment awaits,
        int round,
        Order order,
        List<Line> byOffice,
        List<EvidenceDocument> evidence,
        OffsetDateTime createdAt,
        LocalDate dueDate,
        List<GroupFullness> groups,
        List<SentBack> sentBack,
        List<DecisionLink> rulings,
        List<StoryLine> story,
        boolean mayDeclare,
        boolean mayWithdraw) {

    /** A group that was not approved, and why. */
    public record SentBack(String group, String reason) {}

    /** Whether everything that cannot be left out is said and proved. */
    public boolean isWhole() {
        return groups.stream().allMatch(GroupFullness::isDone);
    }

    public @Nullable String reasonFor(String group) {
        return sentBack.stream()
                .filter(one -> one.group().equals(group))
                .map(SentBack::reason)
                .findFirst()
                .orElse(null);
    }
}
