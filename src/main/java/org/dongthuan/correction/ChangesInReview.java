package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.ValueRules;
import org.dongthuan.review.EarlierEnclosure;
import org.dongthuan.review.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The wanted changes of a correction as its reviewers see them, and what they may say of each. */
@Component
class ChangesInReview {

    private static final int EARLIER_SHOWN = 3;

    private final Corrections corrections;
    private final ItemValues values;
    private final ItemTexts items;
    private final Texts texts;
    private final Clock clock;

    ChangesInReview(Corrections corrections, ItemValues values, ItemTexts items, Texts texts, Clock clock) {
        this.corrections = corrections;
        this.values = values;
        this.items = items;
        this.texts = texts;
        this.clock = clock;
    }

    List<ChangeInReview> of(Correction correction, Locale locale) {
        Map<String, JsonNode> current = values.current(correction);
        List<EarlierEnclosure> before = items.enclosedBefore(correction);
        return correction.items().stream()
                .map(item -> item(item, values.current(current, item), before, locale))
                .toList();
    }

    List<Outcome> outcomes(Correction correction, CorrectionItem item) {
        if (item.row() == null) return item.route().outcomes();
        return outcomes(item, values.current(values.current(correction), item));
    }

    private List<Outcome> outcomes(CorrectionItem item, JsonNode current) {
        List<Outcome> outcomes = item.route().outcomes();
        if (!values.isGone(item, current)) return outcomes;
        return outcomes.stream().filter(outcome -> outcome != Outcome.APPROVE).toList();
    }

    private ChangeInReview item(CorrectionItem item, JsonNode current, List<EarlierEnclosure> before, Locale locale) {
        JsonNode seen = values.seen(item);
        return new ChangeInReview(
                item.id(),
                item.field(),
                items.label(item, locale),
                item.kind().name(),
                seen,
                current,
                values.asked(item),
                items.show(item, seen, locale),
                items.show(item, current, locale),
                items.show(item, values.wanted(item), locale),
                items.row(item, current, locale),
                items.question(item, locale),
                !ValueRules.same(seen, current),
                item.route(),
                item.sourceIsWrong(),
                outcomes(item, current),
                items.redirectPlace(item, locale),
                values.decision(item),
                items.evidenceKind(item, locale),
                items.documents(item),
                ItemDocuments.of(item, before),
                earlier(item, locale));
    }

    private List<String> earlier(CorrectionItem item, Locale locale) {
        return decided(item).stream()
                .map(correction -> texts.text(
                        "correction.earlier",
                        locale,
                        correction.number(),
                        correction
                                .submittedAt()
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        texts.text("correction.status." + correction.status(), locale)))
                .toList();
    }

    private List<DecidedEarlier> decided(CorrectionItem item) {
        PageRequest some = PageRequest.of(0, EARLIER_SHOWN);
        @Nullable RowTarget row = item.row();
        return row == null
                ? corrections.findDecidedOn(item.record(), item.field(), some)
                : corrections.findDecidedOnRow(item.record(), item.field(), row.row(), some);
    }
}
