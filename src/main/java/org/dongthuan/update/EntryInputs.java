package org.dongthuan.update;

import java.util.List;
import java.util.Locale;
import org.dongthuan.record.CodeSearch;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws single inputs for values of a record: what {@link TypedCells} reads again. */
@Component
public class EntryInputs {

    private final FieldCatalogue catalogue;
    private final TypedCells cells;
    private final CodeSearch search;

    EntryInputs(FieldCatalogue catalogue, TypedCells cells, CodeSearch search) {
        this.catalogue = catalogue;
        this.cells = cells;
        this.search = search;
    }

    /**
     * The input of one value.
     *
     * @param name of the input
     * @param current what stands on the record, in words
     * @param seen the same as the page sends it back
     */
    public EntryInput of(
            Field field,
            String name,
            String typed,
            @Nullable String current,
            @Nullable String seen,
            boolean required,
            Locale locale) {
        boolean chosen = TypedCells.isChosen(field);
        return new EntryInput(
                name,
                field.label(locale),
                chosen ? "select" : control(field),
                search.covers(field) ? cells.typed(field, cells.read(field, typed)) : typed,
                hint(field),
                current,
                seen,
                required,
                EntryInput.Option.of(
                        chosen ? catalogue.codes(String.valueOf(field.codeList())) : meant(field, typed), locale));
    }

    /** What somebody may have meant who typed a part of a name. */
    private List<Code> meant(Field field, String typed) {
        if (TypedCells.isChosen(field) || !search.covers(field) || cells.knows(field, typed)) return List.of();
        return search.matches(field, typed).stream().limit(CodeSearch.MOST).toList();
    }

    private static String control(Field field) {
        return switch (field.type()) {
            case NUMBER, DECIMAL -> "number";
            case EMAIL -> "email";
            default -> "text";
        };
    }

    private static @Nullable String hint(Field field) {
        return switch (field.type()) {
            case DATE -> "update.page.date.hint";
            case PARTIAL_DATE -> "update.page.partial-date.hint";
            case CODE -> TypedCells.isChosen(field) ? null : "update.page.agency.hint";
            case PLACE -> "update.page.place.hint";
            default -> null;
        };
    }
}
