package org.dongthuan.correction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.correction.SubmitCorrection;
import org.dongthuan.record.ItemKey;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A request while it is being written.
 *
 * @param onBehalfOf the mandate by which it is asked for somebody else
 */
record CorrectionForm(
        List<ItemInput> inputs,
        String reason,
        boolean attested,
        @Nullable UUID onBehalfOf) {

    static final String ON_BEHALF_OF = "onBehalfOf";

    CorrectionForm {
        inputs = List.copyOf(inputs);
    }

    static CorrectionForm of(List<ItemInput> inputs, MultiValueMap<String, String> parameters) {
        String reason = parameters.getFirst("reason");
        return new CorrectionForm(
                inputs,
                reason == null ? "" : reason,
                parameters.containsKey("attested"),
                mandate(parameters.getFirst(ON_BEHALF_OF)));
    }

    /** What is no mandate is one that nobody knows. */
    static @Nullable UUID mandate(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    /** The same form with one item's input changed. */
    CorrectionForm change(ItemKey key, UnaryOperator<ItemInput> change) {
        return changeAll(input -> input.key().equals(key) ? change.apply(input) : input);
    }

    CorrectionForm changeAll(UnaryOperator<ItemInput> change) {
        return new CorrectionForm(inputs.stream().map(change).toList(), reason, attested, onBehalfOf);
    }

    CorrectionForm with(ItemInput another) {
        List<ItemInput> more = new ArrayList<>(inputs);
        more.add(another);
        return new CorrectionForm(more, reason, attested, onBehalfOf);
    }

    /** As the page's form sends it. */
    MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (ItemInput input : inputs) {
            parameters.add("field", input.key().toString());
            input.addTo(parameters);
        }
        parameters.add("reason", reason);
        if (onBehalfOf != null) parameters.add(ON_BEHALF_OF, onBehalfOf.toString());
        return parameters;
    }

    List<ItemKey> keys() {
        return inputs.stream().map(ItemInput::key).toList();
    }

    SubmitCorrection command(UUID record) {
        List<SubmitCorrection.Item> items =
                inputs.stream().map(TypedItems::item).toList();
        return new SubmitCorrection(record, items, reason.isBlank() ? null : reason, attested, onBehalfOf);
    }
}
