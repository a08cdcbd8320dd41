package org.dongthuan.update.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.record.FieldCatalogue.Code;
import org.jspecify.annotations.Nullable;

/**
 * One input of the form: a value, or a column of a new row.
 *
 * @param control {@code select}, {@code text}, {@code long}, {@code number}, {@code email}
 * @param hint the key of what helps to fill it in
 * @param current what stands on the record, in words; none for columns
 */
public record EntryInput(
        String name,
        String label,
        String control,
        String typed,
        @Nullable String hint,
        @Nullable String current,
        @Nullable String seen,
        boolean required,
        List<Option> options) {

    /** A choice with its label in the reader's language. */
    public record Option(String code, String label) {

        static List<Option> of(List<Code> codes, Locale locale) {
            return codes.stream()
                    .map(code -> new Option(code.code(), code.label(locale)))
                    .toList();
        }
    }

    /** The inputs of a field: one for its value, or one for each column of a new row. */
    public record Group(String field, String label, boolean row, List<EntryInput> inputs) {}
}
