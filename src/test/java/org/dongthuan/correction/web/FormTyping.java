package org.dongthuan.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dongthuan.HtmlForm;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;

/** Types values into the form of a correction, by whatever inputs its page has for them. */
final class FormTyping {

    private static final String NO_PLACE = "Nơi không có thật";

    private final FieldCatalogue catalogue;

    FormTyping(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** How everything of one place of the record is named on the page: of a repeating field the first new row. */
    static String key(Field field) {
        return field.repeating() ? field.id() + "-add-1" : field.id();
    }

    /** The value, of a row each of its columns. */
    void type(HtmlForm form, Field field, JsonNode value) {
        if (!field.repeating()) type(form, inputs(field), field, value);
        else required(field).forEach(column -> type(form, inputs(field, column), column, value.get(column.id())));
    }

    /** The same, but for the one thing that is wrong, or is missing where only what is right can be chosen; its name. */
    String mistype(HtmlForm form, Field field, JsonNode value) {
        if (!field.repeating()) {
            mistype(form, inputs(field), field);
            return field.type() == Field.Type.FILE ? "file-" + key(field) : inputs(field);
        }
        List<Field> columns = required(field);
        columns.stream().skip(1).forEach(column -> type(form, inputs(field, column), column, value.get(column.id())));
        mistype(form, inputs(field, columns.get(0)), columns.get(0));
        return inputs(field, columns.get(0));
    }

    private List<Field> required(Field repeating) {
        return catalogue.columns(repeating).stream()
                .filter(Column::required)
                .map(Column::field)
                .toList();
    }

    private static String inputs(Field field) {
        return "value-" + key(field);
    }

    private static String inputs(Field field, Field column) {
        return inputs(field) + "-" + column.id();
    }

    private void type(HtmlForm form, String inputs, Field field, JsonNode value) {
        String text = value.asText();
        switch (field.type()) {
            case FILE -> {} // the file itself
            case DATE, PARTIAL_DATE -> date(form, inputs, text);
            case ADDRESS -> {
                form.put(inputs + "-line", value.get("line").asText());
                words(form, inputs, field, value.get("commune").asText());
            }
            case CODE, PLACE -> {
                if (form.offers(inputs, text)) form.put(inputs, text);
                else words(form, inputs, field, text);
            }
            default -> form.put(inputs, text);
        }
    }

    private static void mistype(HtmlForm form, String inputs, Field field) {
        switch (field.type()) {
            case FILE -> {}
            case DATE, PARTIAL_DATE -> date(form, inputs, "2019-02-31");
            case NUMBER, DECIMAL -> form.put(inputs, "mười hai");
            case EMAIL -> form.put(inputs, "không phải thư điện tử");
            case TEXT12 -> form.put(inputs, "12");
            case ADDRESS, PLACE -> form.put(search(form, inputs), NO_PLACE);
            // of what can only be chosen nothing is
            case CODE -> words(form, inputs).forEach(input -> form.put(input, NO_PLACE));
            default -> form.put(inputs, "Quá dài ".repeat(200));
        }
    }

    private static void date(HtmlForm form, String inputs, String date) {
        String[] parts = date.split("-");
        form.put(inputs + "-year", parts[0]);
        form.put(inputs + "-month", parts[1]);
        form.put(inputs + "-day", parts[2]);
    }

    private void words(HtmlForm form, String inputs, Field field, String code) {
        form.put(search(form, inputs), catalogue.codeLabel(String.valueOf(field.codeList()), code, Texts.VIETNAMESE));
    }

    /** Where the words are typed by which a place or an agency is found. */
    private static String search(HtmlForm form, String inputs) {
        List<String> found = words(form, inputs);
        assertThat(found).as("inputs for words in " + inputs).hasSize(1);
        return found.get(0);
    }

    /** Beside them may stand the number of a house, and what names a decision. */
    private static List<String> words(HtmlForm form, String inputs) {
        return form.typedInputs(inputs).stream()
                .filter(input -> !input.equals(inputs + "-line") && !input.startsWith(inputs + "-decision-"))
                .toList();
    }
}
