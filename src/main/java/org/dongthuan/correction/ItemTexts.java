package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueText;
import org.dongthuan.review.EarlierEnclosure;
import org.dongthuan.review.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items of a correction in words. */
@Component
class ItemTexts {

    private final FieldCatalogue catalogue;
    private final ItemValues values;
    private final ValueText words;
    private final RowDiffs diffs;
    private final Routes routes;
    private final ItemDocuments documents;

    ItemTexts(
            FieldCatalogue catalogue,
            ItemValues values,
            ValueText words,
            RowDiffs diffs,
            Routes routes,
            ItemDocuments documents) {
        this.catalogue = catalogue;
        this.values = values;
        this.words = words;
        this.diffs = diffs;
        this.routes = routes;
        this.documents = documents;
    }

    String label(CorrectionItem item, Locale locale) {
        return values.field(item).label(locale);
    }

    String show(CorrectionItem item, JsonNode value, Locale locale) {
        return words.show(values.field(item), value, locale);
    }

    /** Column by column, of what is wanted of a row. */
    @Nullable
    RowDiff row(CorrectionItem item, JsonNode current, Locale locale) {
        RowTarget target = item.row();
        if (target == null) return null;
        return diffs.of(values.field(item), target, values.seen(item), current, values.wanted(item), locale);
    }

    @Nullable
    String question(CorrectionItem item, Locale locale) {
        return isRow(item) ? null : words.question(values.field(item), values.wanted(item), locale);
    }

    @Nullable
    String questionUnnamed(CorrectionItem item, Locale locale) {
        return isRow(item) ? null : words.questionUnnamed(values.field(item), values.wanted(item), locale);
    }

    String evidenceKind(CorrectionItem item, Locale locale) {
        return catalogue.codeLabel("evidence", values.field(item).evidence(), locale);
    }

    /** Where to go with what may be redirected, as the shipped data say. */
    @Nullable
    String redirectPlace(CorrectionItem item, Locale locale) {
        if (!item.route().outcomes().contains(Outcome.REDIRECT)) return null;
        Field field = values.field(item);
        return routes.place(field).map(place -> place.place(locale)).orElse(null);
    }

    /** Where the requester has to go: what the decision says, and before it what cannot be otherwise. */
    @Nullable
    String redirectTo(CorrectionItem item, Locale locale) {
        if (item.redirectTo() != null) return item.redirectTo();
        boolean certain = item.status() == ItemStatus.PENDING && item.route() == Route.REDIRECT;
        return certain ? redirectPlace(item, locale) : null;
    }

    List<EvidenceDocument> documents(CorrectionItem item) {
        return documents.of(item);
    }

    /** Which of its documents came with another request before. */
    List<EarlierEnclosure> enclosedBefore(Correction correction) {
        return documents.before(correction);
    }

    private static boolean isRow(CorrectionItem item) {
        return item.row() != null;
    }
}
