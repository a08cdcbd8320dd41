package org.dongthuan.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.springframework.stereotype.Component;

/** The fields of a record and the lists their codes come from; both are shipped data, not code. */
@Component
public class FieldCatalogue {

    private static final int SHORT = 12;

    private final List<Field> fields;
    private final Map<String, Field> byId;
    private final Map<String, List<Column>> columns;
    private final CodeLists lists;
    private final Clock clock;

    /** Reads the shipped files; a mistake in them stops the start. */
    FieldCatalogue(CodeLists lists, Clock clock) {
        var files = new FieldFiles(lists, DataFile.shipped("fields"), DataFile.shipped("row_columns"));
        this.fields = files.fields();
        this.byId = fields.stream().collect(Collectors.toUnmodifiableMap(Field::id, Function.identity()));
        this.columns = files.columns(byId);
        this.lists = lists;
        this.clock = clock;
    }

    /** All fields in the order of the catalogue. */
    public List<Field> fields() {
        return fields;
    }

    /** The groups in the order of the catalogue; the name of one is the text {@code group.<group>}. */
    public List<String> groups() {
        return fields.stream().map(Field::group).distinct().toList();
    }

    public Optional<Field> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The field that must be there; an unknown one is a mistake of the caller. */
    Field get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No such field: " + id));
    }

    /** The columns of a repeating field; each is described like a field of its own. */
    public List<Column> columns(Field repeating) {
        return columns.getOrDefault(repeating.id(), List.of());
    }

    /** The codes that may be entered today, in their order; not for lists as long as {@code commune} or {@code agency}. */
    public List<Code> codes(String list) {
        return lists.open(list, LocalDate.now(clock));
    }

    /** Whether a list is longer than people like to look through. */
    boolean isLong(String list) {
        return isSearchedOnly(list) || codes(list).size() > SHORT;
    }

    /** Whether a list is as long as {@code commune} or {@code agency}. */
    boolean isSearchedOnly(String list) {
        return CodeLists.LONG.contains(list);
    }

    /**
     * The codes that may be entered today and whose label has all the words in it, with or without diacritics; what is only
     * abbreviated by them where nothing else is found.
     */
    public List<Code> search(String list, String words, int limit) {
        return lists.search(list, words, LocalDate.now(clock), limit);
    }

    /** The label of a code, also of one that may no longer be entered; the code itself where it is unknown. */
    public String codeLabel(String list, String code, Locale locale) {
        return lists.find(list, code).map(listed -> listed.code().label(locale)).orElse(code);
    }

    /** The kind of document that proves a change of the field. */
    public String evidenceLabel(Field field, Locale locale) {
        return codeLabel("evidence", field.evidence(), locale);
    }

    /** A code that may be chosen. */
    public record Code(String code, String labelVi, String labelEn) {
        public String label(Locale locale) {
            return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
        }
    }

    /** A column of a repeating field. */
    public record Column(Field field, boolean required) {}
}
