package org.dongthuan.correction;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.ValueRules;
import org.springframework.stereotype.Component;

/** Tells a form that was sent twice from one that asks for something else: what differs in anything is not lost. */
@Component
class SecondClick {

    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    private final ItemValues values;
    private final Clock clock;

    SecondClick(ItemValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /** Whether that request came a moment ago from the same person and says the very same. */
    boolean repeats(Correction sent, Applicant applicant, SubmitCorrection command, List<CheckedWish> wishes) {
        return sent.requester().equals(applicant.account())
                && Objects.equals(sent.mandatary(), applicant.mandatary())
                && sent.submittedAt().isAfter(OffsetDateTime.now(clock).minus(A_MOMENT))
                && Objects.equals(values.reason(sent), TypedText.cleaned(command.reason()))
                && sent.items().size() == wishes.size()
                && wishes.stream().allMatch(wish -> sent.items().stream().anyMatch(item -> isSame(item, wish)));
    }

    private boolean isSame(CorrectionItem item, CheckedWish wish) {
        return item.field().equals(wish.field().id())
                && Objects.equals(item.row(), wish.row())
                && item.sourceIsWrong() == wish.sourceIsWrong()
                && Objects.equals(values.decision(item), wish.decision())
                && Set.copyOf(item.evidence()).equals(Set.copyOf(wish.documents()))
                && ValueRules.same(values.wanted(item), wish.wanted());
    }
}
