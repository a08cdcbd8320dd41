package org.dongthuan.oversight;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** What the codes of purposes and fields are called. */
@Component
class CodeTexts {

    private final AllowedUses uses;
    private final FieldCatalogue catalogue;

    CodeTexts(AllowedUses uses, FieldCatalogue catalogue) {
        this.uses = uses;
        this.catalogue = catalogue;
    }

    String purpose(String code, Locale locale) {
        return uses.purpose(code).map(use -> use.label(locale)).orElse(code);
    }

    /** How sensitive the most sensitive of these fields is; one that the catalogue does not know counts for nothing. */
    Field.Sensitivity highest(Collection<String> fields) {
        return fields.stream()
                .map(catalogue::find)
                .flatMap(Optional::stream)
                .map(Field::sensitivity)
                .max(Comparator.naturalOrder())
                .orElse(Field.Sensitivity.BASIC);
    }
}
