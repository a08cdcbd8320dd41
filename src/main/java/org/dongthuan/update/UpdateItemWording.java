package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Sensitivity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A change in the words of a decision. Papers travel further than records: what is sensitive, or about the family, is
 * named and not told.
 */
@Component
class UpdateItemWording {

    private final UpdateTexts items;
    private final Texts texts;

    UpdateItemWording(UpdateTexts items, Texts texts) {
        this.items = items;
        this.texts = texts;
    }

    /** @param position the item's place in the update, counted from 1 */
    String approved(UpdateItem item, int position, JsonNode current) {
        JsonNode wanted = items.wanted(item);
        if (isClosed(items.field(item))) return text("closed", name(item), String.valueOf(position));
        if (wanted.isNull()) return text("removed", name(item), words(item, current));
        if (current.isNull()) return text("supplemented", name(item), words(item, wanted));
        return text("adjusted", name(item), words(item, current), words(item, wanted));
    }

    String notApproved(UpdateItem item, int position, @Nullable String reason) {
        String place = String.valueOf(position);
        if (reason == null) return text("not-approved", name(item), place);
        return text("not-approved.because", name(item), place, ended(reason));
    }

    private static boolean isClosed(Field field) {
        return field.sensitivity() == Sensitivity.SENSITIVE || field.sensitivity() == Sensitivity.FAMILY;
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
    }

    private String name(UpdateItem item) {
        return items.label(item.field(), Texts.VIETNAMESE);
    }

    private String words(UpdateItem item, JsonNode value) {
        return items.show(item, value, Texts.VIETNAMESE);
    }

    private String text(String key, Object... arguments) {
        return texts.text("update.paper.item." + key, Texts.VIETNAMESE, arguments);
    }
}
