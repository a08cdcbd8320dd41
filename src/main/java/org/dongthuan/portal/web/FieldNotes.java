package org.dongthuan.portal.web;

import java.util.Locale;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside a field: who may say what is right, what proves it, and where else to go. */
@Component
class FieldNotes {

    private final FieldCatalogue catalogue;
    private final CorrectionDesk corrections;
    private final Texts texts;

    FieldNotes(FieldCatalogue catalogue, CorrectionDesk corrections, Texts texts) {
        this.catalogue = catalogue;
        this.corrections = corrections;
        this.texts = texts;
    }

    String owner(Field field, Locale locale) {
        Field.Owner owner = field.owner();
        String source = owner.source();
        String key = source == null ? owner.kind().name() : "SOURCE." + source;
        return texts.text("portal.owner." + key, locale);
    }

    String proof(Field field, Locale locale) {
        if (!field.needsEvidence()) return texts.text("portal.proof.none", locale);
        return texts.text("portal.proof", locale, catalogue.evidenceLabel(field, locale));
    }

    /** Where to go when the database that the field comes from is wrong. */
    @Nullable
    String elsewhere(Field field, Locale locale) {
        boolean always = "party".equals(field.owner().source());
        return corrections
                .redirectPlace(field)
                .map(place -> texts.text(
                        always ? "portal.record.elsewhere.always" : "portal.record.elsewhere",
                        locale,
                        place.place(locale)))
                .orElse(null);
    }
}
