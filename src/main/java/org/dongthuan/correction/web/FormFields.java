package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Code;
import org.dongthuan.record.ItemKey;
import org.dongthuan.record.ValueText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares single inputs of a form for the page. */
@Component
class FormFields {

    private static final int MOST_RADIOS = 6;
    private static final Set<String> LONG_TEXTS = Set.of("personal_history", "assets");

    private final FieldCatalogue catalogue;
    private final ItemShapes shapes;
    private final ValueText values;
    private final SearchInputs searches;

    FormFields(FieldCatalogue catalogue, ItemShapes shapes, ValueText values, SearchInputs searches) {
        this.catalogue = catalogue;
        this.shapes = shapes;
        this.values = values;
        this.searches = searches;
    }

    /**
     * The inputs of one value.
     *
     * @param id how they are named
     * @param control which inputs it has: {@code text, textarea, email, number, radios, select, date, partial-date,
     *     address, place, search} or {@code file}
     * @param required whether a row must have it
     * @param wanted what is typed, in words
     * @param empty whether nothing is typed
     * @param question what a careful reader asks about it
     * @param formerly what the chosen place was called before, and what it is now
     * @param options the codes to choose from, or what a search may mean
     * @param proposed the name of the list that is proposed while somebody types; none of a list of thousands
     */
    public record FormField(
            String id,
            String label,
            String control,
            boolean required,
            String wanted,
            boolean empty,
            @Nullable String question,
            @Nullable String formerly,
            Map<String, String> typed,
            List<Option> options,
            @Nullable String proposed) {

        /** What was typed into the input, nothing as an empty text. */
        public String part(String part) {
            return typed.getOrDefault(part, "");
        }
    }

    /** A code and how it reads. */
    public record Option(String code, String label) {}

    /** By the names of the lists, what inputs propose while somebody types. */
    Map<String, List<Option>> proposals(Stream<FieldInput> inputs, Locale locale) {
        Map<String, List<Option>> lists = new LinkedHashMap<>();
        inputs.forEach(input -> {
            String list = input.field().codeList();
            if (list == null || lists.containsKey(list)) return;
            List<Option> proposed = options(searches.proposals(input), locale);
            if (!proposed.isEmpty()) lists.put(list, proposed);
        });
        return lists;
    }

    List<FormField> of(ItemKey key, List<FieldInput> inputs, Locale locale) {
        return inputs.stream().map(input -> field(key, input, locale)).toList();
    }

    private FormField field(ItemKey key, FieldInput input, Locale locale) {
        Field field = input.field();
        JsonNode wanted = TypedValues.wanted(input);
        List<Option> options = options(input, locale);
        boolean required = shapes.isRequired(key, field);
        return new FormField(
                input.key(),
                field.label(locale),
                control(key, field, required, options.size()),
                required,
                values.show(field, wanted, locale),
                wanted.isNull(),
                question(input, locale),
                formerly(input, locale),
                withLabel(input, locale),
                options,
                searches.proposals(input).isEmpty() ? null : field.codeList());
    }

    @Nullable
    String question(FieldInput input, Locale locale) {
        return values.question(input.field(), TypedValues.wanted(input), locale);
    }

    private @Nullable String formerly(FieldInput input, Locale locale) {
        String list = input.field().codeList();
        if (!searches.cover(input.field()) || list == null || input.part("").isEmpty()) return null;
        String now = catalogue.codeLabel(list, input.part(""), locale);
        String found = input.part("search");
        return found.endsWith(now) && !found.equals(now) ? found : null;
    }

    /** The words of a search that begins with the place on the record. */
    private Map<String, String> withLabel(FieldInput input, Locale locale) {
        String list = input.field().codeList();
        boolean unsaid = input.part("search").isEmpty() && !input.part("").isEmpty();
        if (!searches.cover(input.field()) || !unsaid || list == null) return input.typed();
        return input.with("search", catalogue.codeLabel(list, input.part(""), locale))
                .typed();
    }

    private List<Option> options(FieldInput input, Locale locale) {
        Field field = input.field();
        if (searches.cover(field)) {
            // a place that is chosen needs no list any more
            return input.part("").isEmpty() ? options(searches.matches(input), locale) : List.of();
        }
        String list = field.codeList();
        return field.type() == Field.Type.CODE && list != null ? options(catalogue.codes(list), locale) : List.of();
    }

    private static List<Option> options(List<Code> codes, Locale locale) {
        return codes.stream()
                .limit(300)
                .map(code -> new Option(code.code(), code.label(locale)))
                .toList();
    }

    private String control(ItemKey key, Field field, boolean required, int options) {
        return switch (field.type()) {
            case CODE -> {
                if (searches.cover(field)) yield "search";
                // a button that was pressed cannot be released: what may stay empty gets a list
                boolean mayStayEmpty = key.action() != null && !required;
                yield options <= MOST_RADIOS && !mayStayEmpty ? "radios" : "select";
            }
            case PLACE -> "place";
            case ADDRESS -> "address";
            case DATE -> "date";
            case PARTIAL_DATE -> "partial-date";
            case NUMBER, DECIMAL -> "number";
            case EMAIL -> "email";
            case FILE -> "file";
            default -> LONG_TEXTS.contains(field.group()) ? "textarea" : "text";
        };
    }
}
