package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.dongthuan.correction.NamedDecision;
import org.dongthuan.correction.SubmitCorrection;
import org.dongthuan.correction.SubmitCorrection.Kind;
import org.dongthuan.record.ItemKey;
import org.jspecify.annotations.Nullable;

/** Makes the items of a request out of what was typed. */
final class TypedItems {

    private TypedItems() {}

    static SubmitCorrection.Item item(ItemInput input) {
        boolean empty = input.key().action() == null ? input.seen().isNull() : adds(input);
        return new SubmitCorrection.Item(
                input.field().id(),
                empty ? Kind.SUPPLEMENT : Kind.ADJUSTMENT,
                input.seen(),
                wanted(input),
                input.documents(),
                input.sourceIsWrong(),
                decision(input.decision()));
    }

    /** The value that the person wants. */
    static JsonNode wanted(ItemInput input) {
        if (input.key().action() != null)
            return input.key().wanted(columns(input)).json();
        if (input.isPicture()) return file(input);
        return input.parts().isEmpty()
                ? NullNode.getInstance()
                : TypedValues.wanted(input.parts().get(0));
    }

    /** The row as it shall be, as far as it is typed; JSON null when it goes. */
    static JsonNode columns(ItemInput input) {
        if (input.key().action() == ItemKey.Action.REMOVE) return NullNode.getInstance();
        ObjectNode row = input.seen().isObject() ? input.seen().deepCopy() : JsonNodeFactory.instance.objectNode();
        for (FieldInput part : input.parts()) row.set(part.field().id(), TypedValues.wanted(part));
        return row;
    }

    static boolean adds(ItemInput input) {
        return input.key().adds();
    }

    private static JsonNode file(ItemInput input) {
        boolean clears = input.parts().stream().anyMatch(FieldInput::clears);
        return clears || input.documents().isEmpty()
                ? NullNode.getInstance()
                : TextNode.valueOf(input.documents().get(0).toString());
    }

    private static @Nullable NamedDecision decision(List<FieldInput> parts) {
        if (parts.isEmpty()) return null;
        var named = new NamedDecision(text(parts.get(0)), text(parts.get(1)), text(parts.get(2)));
        return named.number() == null && named.date() == null && named.issuer() == null ? null : named;
    }

    private static @Nullable String text(FieldInput part) {
        JsonNode typed = TypedValues.wanted(part);
        return typed.isNull() ? null : typed.asText();
    }
}
