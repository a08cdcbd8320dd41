package org.dongthuan.correction.web;

import java.util.List;
import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Requests to correct that are being written: what was typed is kept from page to page. */
@Component
class CorrectionDrafts {

    static final String PAGE = "/corrections/new";

    private final TypedForms forms;
    private final FieldChoice choice;
    private final OwnFields ownFields;

    CorrectionDrafts(TypedForms forms, FieldChoice choice, OwnFields ownFields) {
        this.forms = forms;
        this.choice = choice;
        this.ownFields = ownFields;
    }

    /** What the parameters say; no input for a field that cannot be corrected. */
    CorrectionForm read(MultiValueMap<String, String> parameters) {
        List<FieldInput> inputs = choice.correctable(parameters.getOrDefault("field", List.of())).stream()
                .map(field -> FieldInput.of(field, parameters))
                .toList();
        return CorrectionForm.of(inputs, parameters);
    }

    Optional<CorrectionForm> find(Actor actor, @Nullable String draft) {
        return forms.find(actor.account(), PAGE, draft)
                .map(form -> read(form.parameters()))
                .filter(form -> !form.inputs().isEmpty());
    }

    /** The form with these fields: what was typed before, and what stands on the record where nothing was. */
    CorrectionForm with(Actor actor, List<Field> fields, @Nullable CorrectionForm typed) {
        List<String> known = typed == null ? List.of() : typed.fields();
        List<Field> fresh =
                fields.stream().filter(field -> !known.contains(field.id())).toList();
        List<FieldInput> read = fresh.isEmpty() ? List.of() : ownFields.read(actor, fresh);
        List<FieldInput> inputs = fields.stream()
                .map(field -> typed == null || fresh.contains(field)
                        ? read.get(fresh.indexOf(field))
                        : typed.inputs().get(known.indexOf(field.id())))
                .toList();
        return new CorrectionForm(inputs, typed == null ? "" : typed.reason(), false);
    }

    /** The name of the draft. */
    String save(Actor actor, @Nullable String draft, CorrectionForm form) {
        return forms.save(actor.account(), PAGE, draft, form.parameters()).toString();
    }

    void remove(Actor actor, @Nullable String draft) {
        forms.remove(actor.account(), draft);
    }
}
