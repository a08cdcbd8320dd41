package org.dongthuan.correction.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dongthuan.correction.SubmitCorrection;
import org.dongthuan.correction.SubmitCorrection.Kind;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A request while it is being written. */
record CorrectionForm(List<FieldInput> inputs, String reason, boolean attested) {

    CorrectionForm {
        inputs = List.copyOf(inputs);
    }

    static CorrectionForm of(List<FieldInput> inputs, MultiValueMap<String, String> parameters) {
        String reason = parameters.getFirst("reason");
        return new CorrectionForm(inputs, reason == null ? "" : reason, parameters.containsKey("attested"));
    }

    /** The same form with one field's input changed. */
    CorrectionForm change(String field, UnaryOperator<FieldInput> change) {
        List<FieldInput> changed = new ArrayList<>();
        for (FieldInput input : inputs) changed.add(input.field().id().equals(field) ? change.apply(input) : input);
        return new CorrectionForm(changed, reason, attested);
    }

    CorrectionForm changeAll(UnaryOperator<FieldInput> change) {
        return new CorrectionForm(inputs.stream().map(change).toList(), reason, attested);
    }

    /** As the page's form sends it. */
    MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (FieldInput input : inputs) {
            parameters.add("field", input.field().id());
            input.addTo(parameters);
        }
        parameters.add("reason", reason);
        return parameters;
    }

    List<String> fields() {
        return inputs.stream().map(input -> input.field().id()).toList();
    }

    SubmitCorrection command(UUID record) {
        List<SubmitCorrection.Item> items =
                inputs.stream().map(CorrectionForm::item).toList();
        return new SubmitCorrection(record, items, reason.isBlank() ? null : reason, attested);
    }

    private static SubmitCorrection.Item item(FieldInput input) {
        Kind kind = input.seen().isNull() ? Kind.SUPPLEMENT : Kind.ADJUSTMENT;
        return new SubmitCorrection.Item(
                input.field().id(), kind, input.seen(), TypedValues.wanted(input), input.documents());
    }
}
