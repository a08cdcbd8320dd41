package org.dongthuan.correction;

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
class ChangeWording {

    private final ItemTexts items;

    ChangeWording(ItemTexts items) {
        this.items = items;
    }

    /** @param position the item's place in the request, counted from 1 */
    String approved(CorrectionItem item, int position, JsonNode current) {
        Field field = items.field(item);
        JsonNode wanted = items.wanted(item);
        String name = name(item);
        if (isClosed(field)) return name + ": theo nội dung tại mục " + position + " của yêu cầu.";
        if (wanted.isNull()) return name + ": bỏ nội dung “" + words(item, current) + "”.";
        if (current.isNull()) return name + ": bổ sung “" + words(item, wanted) + "”.";
        return name + ": từ “" + words(item, current) + "” thành “" + words(item, wanted) + "”.";
    }

    String notApproved(CorrectionItem item, int position, @Nullable String reason) {
        String told = reason == null ? "" : " Lý do: " + ended(reason);
        return name(item) + " (mục " + position + " của yêu cầu)." + told;
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
    }

    private static boolean isClosed(Field field) {
        return field.sensitivity() == Sensitivity.SENSITIVE || field.sensitivity() == Sensitivity.FAMILY;
    }

    private String name(CorrectionItem item) {
        return items.field(item).label(Texts.VIETNAMESE);
    }

    private String words(CorrectionItem item, JsonNode value) {
        return items.show(item, value, Texts.VIETNAMESE);
    }
}
