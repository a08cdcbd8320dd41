package org.dongthuan.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** What kind of document a paper is: the kinds that prove the fields for which it was enclosed. */
@Component
class PaperKinds {

    private final FieldCatalogue catalogue;
    private final Texts texts;

    PaperKinds(FieldCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** None where it never proved more than a request as a whole. */
    List<String> of(List<Enclosure> uses) {
        return uses.stream()
                .flatMap(use -> use.fields().stream())
                .flatMap(field -> catalogue.find(field).stream())
                .filter(Field::needsEvidence)
                .map(Field::evidence)
                .distinct()
                .toList();
    }

    String text(List<String> kinds, Locale locale) {
        if (kinds.isEmpty()) return texts.text("papers.any-kind", locale);
        return kinds.stream()
                .map(kind -> catalogue.codeLabel("evidence", kind, locale))
                .collect(Collectors.joining("; "));
    }
}
