package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Code;
import org.dongthuan.record.TypedNumber;
import org.springframework.stereotype.Component;

/**
 * Between what officers type into one input, or into one cell of a list, and the values of a record. What makes no sense is
 * passed on as it was typed: the rules for values say in words what is wrong with it.
 */
@Component
public class TypedCells {

    /** Lists that are searched, not shown. */
    private static final Set<String> LONG = Set.of("agency", "commune");

    private static final Pattern DAY = Pattern.compile("(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])?(\\d{4})");
    private static final int LOOKED_AT = 50;

    private final FieldCatalogue catalogue;

    TypedCells(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether one chooses from a list that a page can show. */
    public static boolean isChosen(Field field) {
        return field.codeList() != null && !LONG.contains(field.codeList()) && field.type() == Field.Type.CODE;
    }

    /** Whether that is a code of the field's list, or the whole name of one thing on it. */
    public boolean knows(Field field, String typed) {
        String list = String.valueOf(field.codeList());
        String read = read(field, typed).asText("");
        return !catalogue.codeLabel(list, read, Texts.VIETNAMESE).equals(read);
    }

    /** JSON null where nothing was typed. */
    public JsonNode read(Field field, String typed) {
        String text = TypedText.cleaned(typed.replaceAll("\\s*\\R\\s*", " "));
        if (text == null) return NullNode.getInstance();
        return switch (field.type()) {
            case DATE, PARTIAL_DATE -> TextNode.valueOf(date(text));
            case NUMBER, DECIMAL -> TypedNumber.read(text);
            case CODE, PLACE -> TextNode.valueOf(code(field, text));
            default -> TextNode.valueOf(text);
        };
    }

    /** The input filled with a value, so that a small change is a small change. */
    public String typed(Field field, JsonNode value) {
        if (value.isNull() || value.isContainerNode()) return "";
        return switch (field.type()) {
            case DATE, PARTIAL_DATE -> vietnamese(value.asText());
            case NUMBER, DECIMAL ->
                value.isNumber() ? value.decimalValue().toPlainString().replace('.', ',') : value.asText();
            case CODE, PLACE -> isChosen(field) ? value.asText() : name(field, value.asText());
            default -> value.asText();
        };
    }

    /** By its name where that is nobody else's. */
    private String name(Field field, String code) {
        String name = catalogue.codeLabel(String.valueOf(field.codeList()), code, Texts.VIETNAMESE);
        return code(field, name).equals(code) ? name : code;
    }

    /** By code, or by the whole name in either language, with or without diacritics, where only one thing is called so. */
    private String code(Field field, String text) {
        String list = field.codeList();
        if (list == null) return text;
        if (!catalogue.codeLabel(list, text, Texts.VIETNAMESE).equals(text)) return text;
        List<Code> found = LONG.contains(list) ? catalogue.search(list, text, LOOKED_AT) : catalogue.codes(list);
        return only(found, code -> isCalled(code, text))
                .or(() -> only(found, code -> isCalledPlainly(code, text)))
                .orElse(text);
    }

    private static Optional<String> only(List<Code> found, Predicate<Code> wanted) {
        List<String> meant =
                found.stream().filter(wanted).map(Code::code).distinct().toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static boolean isCalled(Code code, String text) {
        return code.code().equalsIgnoreCase(text)
                || code.labelVi().equalsIgnoreCase(text)
                || code.labelEn().equalsIgnoreCase(text);
    }

    private static boolean isCalledPlainly(Code code, String text) {
        String plain = TypedText.folded(text);
        return TypedText.folded(code.labelVi()).equals(plain)
                || TypedText.folded(code.labelEn()).equals(plain);
    }

    /** {@code 5/1/2026} as 2026-01-05, {@code 1/2026} as 2026-01; what is written otherwise stays as it is. */
    private static String date(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) return text;
        var iso = new StringBuilder(day.group(3));
        for (String part : Arrays.asList(day.group(2), day.group(1))) {
            if (part != null) iso.append('-').append(part.length() == 1 ? "0" + part : part);
        }
        return iso.toString();
    }

    /** The day that was typed; none where it is not a whole one. */
    public static Optional<LocalDate> day(String typed) {
        try {
            String text = TypedText.cleaned(typed);
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(date(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String vietnamese(String date) {
        List<String> parts = Arrays.asList(date.split("-"));
        Collections.reverse(parts);
        return String.join("/", parts);
    }
}
