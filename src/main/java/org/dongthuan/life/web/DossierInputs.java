package org.dongthuan.life.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.life.NewDossier;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.FormErrors.FormError;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.update.EntryInput;
import org.dongthuan.update.EntryInputs;
import org.dongthuan.update.TypedCells;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the form of a new record, and reads it. */
@Component
class DossierInputs {

    private static final Map<String, String> OF_ORDER = Map.of(
            "decision.number", "order-number",
            "decision.date", "order-date",
            "decision.issuer", "order-issuer",
            "decision.effectiveFrom", "order-from",
            "evidenceIds", "file");

    private final FieldCatalogue catalogue;
    private final EntryInputs drawn;
    private final TypedCells cells;
    private final Texts texts;

    DossierInputs(FieldCatalogue catalogue, EntryInputs drawn, TypedCells cells, Texts texts) {
        this.catalogue = catalogue;
        this.drawn = drawn;
        this.cells = cells;
        this.texts = texts;
    }

    EntryInput.Group group(DossierForm form, Locale locale) {
        List<EntryInput> inputs = new ArrayList<>();
        for (String name : DossierForm.FIELDS)
            inputs.add(drawn.of(field(name), name, form.typed(name), null, null, true, locale));
        String label = texts.text("life.new.person", locale);
        return new EntryInput.Group("person", "person", label, "change", null, null, inputs);
    }

    /** What the scan is called. */
    String proof(Locale locale) {
        return catalogue.codeLabel("evidence", "recruitment_decision", locale);
    }

    NewDossier command(DossierForm form) {
        return form.command((name, typed) -> cells.read(field(name), typed));
    }

    FormErrors explain(Refusal refusal, DossierForm form, Locale locale) {
        var errors = new FormErrors();
        if (refusal.violations().isEmpty()) errors.add(null, texts.refusal(refusal, locale));
        for (Violation violation : refusal.violations()) {
            String anchor = OF_ORDER.getOrDefault(violation.field(), violation.field());
            String text = texts.violation(violation, locale);
            // a day that nobody can read is taken as not said
            boolean unreadable = anchor.startsWith("order-")
                    && !form.typed(anchor).isBlank()
                    && violation.textKey().endsWith("missing");
            if (unreadable) text = texts.text("update.page.date.unreadable", locale);
            errors.add(new FormError(anchor, label(anchor, text, locale), text, null));
        }
        return errors;
    }

    private @Nullable String label(String anchor, String text, Locale locale) {
        if (anchor.equals("file")) return null;
        if (anchor.startsWith("order-"))
            return texts.text("update.page.order." + anchor.substring("order-".length()), locale);
        if (anchor.equals(DossierForm.ACCOUNT)) return texts.text("life.new.account", locale);
        String label = field(anchor).label(locale);
        // many sentences name their field themselves
        return text.contains(label) ? null : label;
    }

    private Field field(String name) {
        return catalogue.find(name).orElseThrow();
    }
}
