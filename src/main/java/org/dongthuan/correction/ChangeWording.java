package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Sensitivity;
import org.dongthuan.review.Opinion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A change in the words of a decision. Papers travel further than records: what is sensitive, or about the family, is
 * named and not told.
 */
@Component
class ChangeWording {

    private final ItemTexts items;
    private final ItemValues values;
    private final Texts texts;

    ChangeWording(ItemTexts items, ItemValues values, Texts texts) {
        this.items = items;
        this.values = values;
        this.texts = texts;
    }

    /** @param position the item's place in the request, counted from 1 */
    String approved(CorrectionItem item, int position, JsonNode current) {
        JsonNode wanted = values.wanted(item);
        String name = name(item);
        if (isClosed(values.field(item))) return text("closed", name, String.valueOf(position));
        if (item.row() != null) return row(item, current, wanted);
        if (wanted.isNull()) return text("removed", name, words(item, current));
        if (current.isNull()) return text("supplemented", name, words(item, wanted));
        return text("adjusted", name, words(item, current), words(item, wanted));
    }

    private String row(CorrectionItem item, JsonNode current, JsonNode wanted) {
        String name = name(item);
        if (wanted.isNull()) return text("row.removed", name, words(item, current));
        if (current.isNull()) return text("row.added", name, words(item, wanted));
        return text("row.changed", name, words(item, current), words(item, wanted));
    }

    String redirected(CorrectionItem item, int position, Opinion.OnItem word) {
        String because = word.reason() == null ? "" : ended(word.reason());
        return text("redirected", name(item), String.valueOf(position), String.valueOf(word.redirectTo()), because);
    }

    String notApproved(CorrectionItem item, int position, @Nullable String reason) {
        String place = String.valueOf(position);
        if (reason == null) return text("not-approved", name(item), place);
        return text("not-approved.because", name(item), place, ended(reason));
    }

    private String text(String key, Object... arguments) {
        return texts.text("correction.paper.item." + key, Texts.VIETNAMESE, arguments);
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
    }

    private static boolean isClosed(Field field) {
        return field.sensitivity() == Sensitivity.SENSITIVE || field.sensitivity() == Sensitivity.FAMILY;
    }

    private String name(CorrectionItem item) {
        return items.label(item, Texts.VIETNAMESE);
    }

    private String words(CorrectionItem item, JsonNode value) {
        return items.show(item, value, Texts.VIETNAMESE);
    }
}
