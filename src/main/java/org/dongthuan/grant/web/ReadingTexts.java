package org.dongthuan.grant.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was read into words. */
@Component
class ReadingTexts {

    private final FieldCatalogue catalogue;
    private final ValueText values;
    private final AllowedUses uses;

    ReadingTexts(FieldCatalogue catalogue, ValueText values, AllowedUses uses) {
        this.catalogue = catalogue;
        this.values = values;
        this.uses = uses;
    }

    List<Line> lines(ReadRecord read, Locale locale) {
        List<Line> lines = new ArrayList<>();
        read.fields()
                .forEach((id, value) -> catalogue
                        .find(id)
                        .ifPresent(field -> lines.add(new Line(
                                id,
                                field.label(locale),
                                values.show(field, value.value(), locale),
                                value.validFrom()))));
        return lines;
    }

    String purpose(String code, Locale locale) {
        return uses.purpose(code).map(use -> use.label(locale)).orElse(code);
    }

    /** The labels of fields, with commas between them. */
    String labels(List<String> fields, Locale locale) {
        return String.join(
                ", ",
                fields.stream()
                        .map(id -> catalogue
                                .find(id)
                                .map(field -> field.label(locale))
                                .orElse(id))
                        .toList());
    }

    /** A field in words. */
    record Line(
            String field,
            String label,
            String text,
            @Nullable LocalDate since) {}
}
