package org.dongthuan.correction.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dongthuan.correction.Applicant;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.record.Field;
import org.dongthuan.record.ItemKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Requests to correct that are being written: what was typed is kept from page to page. */
@Component
class CorrectionDrafts {

    static final String PAGE = "/corrections/new";

    private final TypedForms forms;
    private final ItemShapes shapes;
    private final OwnFields ownFields;

    CorrectionDrafts(TypedForms forms, ItemShapes shapes, OwnFields ownFields) {
        this.forms = forms;
        this.shapes = shapes;
        this.ownFields = ownFields;
    }

    /** What the parameters say; no input for a place that no record has. */
    CorrectionForm read(MultiValueMap<String, String> parameters) {
        List<ItemInput> inputs = shapes.known(parameters.getOrDefault("field", List.of())).stream()
                .filter(key -> !shapes.isOpen(key))
                .map(key -> ItemInput.of(
                        key,
                        shapes.field(key),
                        inputs(shapes.parts(key), parameters),
                        inputs(shapes.decision(key), parameters),
                        parameters))
                .toList();
        return CorrectionForm.of(inputs, parameters);
    }

    Optional<CorrectionForm> find(Actor actor, @Nullable String draft) {
        return forms.find(actor.account(), PAGE, draft)
                .map(form -> read(form.parameters()))
                .filter(form -> !form.inputs().isEmpty());
    }

    /** The form with these places: what was typed before, and what stands on the record where nothing was. */
    CorrectionForm with(Applicant applicant, List<ItemKey> keys, @Nullable CorrectionForm typed) {
        Map<ItemKey, ItemInput> inputs = new HashMap<>();
        if (typed != null) typed.inputs().forEach(input -> inputs.put(input.key(), input));
        List<ItemKey> fresh =
                keys.stream().filter(key -> !inputs.containsKey(key)).toList();
        if (!fresh.isEmpty()) ownFields.read(applicant, fresh).forEach(input -> inputs.put(input.key(), input));
        List<ItemInput> wanted = new ArrayList<>();
        for (ItemKey key : keys) Optional.ofNullable(inputs.get(key)).ifPresent(wanted::add);
        return new CorrectionForm(wanted, typed == null ? "" : typed.reason(), false, applicant.mandateId());
    }

    /** The form with one more new row of that field, as empty as the first was. */
    CorrectionForm another(Applicant applicant, String field, CorrectionForm form) {
        ItemKey next = IntStream.range(1, 100)
                .mapToObj(n -> new ItemKey(field, ItemKey.Action.ADD, String.valueOf(n)))
                .filter(key -> !form.keys().contains(key))
                .findFirst()
                .orElseThrow();
        if (shapes.known(List.of(next.toString())).isEmpty()) return form;
        return form.with(ownFields.read(applicant, List.of(next)).get(0));
    }

    /** The name of the draft. */
    String save(Actor actor, @Nullable String draft, CorrectionForm form) {
        return forms.save(actor.account(), PAGE, draft, form.parameters()).toString();
    }

    void remove(Actor actor, @Nullable String draft) {
        forms.remove(actor.account(), draft);
    }

    private static List<FieldInput> inputs(Map<String, Field> parts, MultiValueMap<String, String> parameters) {
        return parts.entrySet().stream()
                .map(part -> FieldInput.of(part.getKey(), part.getValue(), parameters))
                .toList();
    }
}
