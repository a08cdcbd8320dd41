package org.dongthuan.update;

import java.util.List;
import java.util.Locale;
import org.dongthuan.record.FieldCatalogue.Code;
import org.jspecify.annotations.Nullable;

/**
 * One input of the form: a value, or a column of a new row.
 *
 * @param control {@code select}, {@code text}, {@code long}, {@code number}, {@code email}
 * @param options the codes to choose from, or what somebody may have meant who typed a part of a name
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

    /**
     * The inputs of one place of the record: one for a value, one for each column of a row that there is something to say
     * about.
     *
     * @param id the place
     * @param action what is done with a row, in lower case; nothing for a value
     * @param seen what the page shows as present; none for a value, whose input has it, and for a new row
     * @param current a row that is there, in words
     */
    public record Group(
            String id,
            String field,
            String label,
            String action,
            @Nullable String seen,
            @Nullable String current,
            List<EntryInput> inputs) {

        public Group {
            inputs = List.copyOf(inputs);
        }

        public boolean isRow() {
            return !action.isEmpty();
        }

        public boolean isComing() {
            return action.equals("add");
        }
    }
}
