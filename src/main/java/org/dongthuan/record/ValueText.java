package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dongthuan.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a value reads on a page: labels for codes and places, Vietnamese dates, a dash for what is empty. */
@Component
public class ValueText {

    private static final String EMPTY = "—";
    private static final BigDecimal NEEDS_GROUPS = new BigDecimal(10_000);

    private final FieldCatalogue catalogue;
    private final StreetLines lines;
    private final Texts texts;

    ValueText(FieldCatalogue catalogue, StreetLines lines, Texts texts) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.texts = texts;
    }

    /** One line; for a repeating field one line per row. */
    public String show(Field field, JsonNode value, Locale locale) {
        if (SingleRules.isEmpty(value) || (value.isArray() && value.isEmpty())) return EMPTY;
        return switch (field.type()) {
            case CODE, PLACE -> label(field, value, locale);
            case ADDRESS -> value.path("line").asText() + ", " + label(field, value.path("commune"), locale);
            case DATE, PARTIAL_DATE -> date(value.asText());
            case NUMBER, DECIMAL -> NumberRules.isFinite(value) ? number(value.decimalValue(), locale) : value.asText();
            case FILE -> texts.text("value.file.present", locale);
            case ROW -> rows(field, value, locale);
            default -> value.asText();
        };
    }

    /** What a careful reader asks before believing the value, which may be right all the same. */
    public @Nullable String question(Field field, JsonNode value, Locale locale) {
        return lines.otherPlace(field, value)
                .map(place -> texts.text("value.other-place", locale, place))
                .orElse(null);
    }

    /** The same without a word of the value, for answers that are kept. */
    public @Nullable String questionUnnamed(Field field, JsonNode value, Locale locale) {
        return lines.otherPlace(field, value)
                .map(place -> texts.text("value.other-place.unnamed", locale))
                .orElse(null);
    }

    private String label(Field field, JsonNode code, Locale locale) {
        String list = field.codeList();
        return list == null ? code.asText() : catalogue.codeLabel(list, code.asText(), locale);
    }

    /** {@code 1990-05-21} as 21/05/1990, {@code 1990-05} as 05/1990. */
    private static String date(String date) {
        List<String> parts = Arrays.asList(date.split("-"));
        Collections.reverse(parts);
        return String.join("/", parts);
    }

    /** Years and steps without, sums of money with groups of three digits. */
    private static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(number.abs().compareTo(NEEDS_GROUPS) >= 0);
        return format.format(number);
    }

    private String rows(Field field, JsonNode value, Locale locale) {
        if (!value.isArray()) return row(field, value, locale);
        return StreamSupport.stream(value.spliterator(), false)
                .map(row -> row(field, row, locale))
                .collect(Collectors.joining("\n"));
    }

    private String row(Field field, JsonNode row, Locale locale) {
        return catalogue.columns(field).stream()
                .map(FieldCatalogue.Column::field)
                .filter(column -> !SingleRules.isEmpty(row.path(column.id())))
                .map(column -> column.label(locale) + ": " + show(column, row.path(column.id()), locale))
                .collect(Collectors.joining("; "));
    }
}
