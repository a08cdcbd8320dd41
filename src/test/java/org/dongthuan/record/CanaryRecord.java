package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.NewRecord.Dated;
import org.dongthuan.record.NewRecord.Row;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A record with a value in every field and column that stands nowhere else, so that whatever carries one of them
 * betrays where it came from. The registry's storage takes also what its rules would not: a code that no list has, and
 * a number of twelve digits.
 */
public final class CanaryRecord {

    /** What every text begins with. */
    public static final String MARK = "CANARY-";

    private static final LocalDate SINCE = LocalDate.of(2020, 3, 1);
    private static final LocalDate FIRST_DAY = LocalDate.of(1903, 1, 1);
    private static final long FIRST_NUMBER = 719_037_190_000L;
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Agency codes travel by intent: they say who decides. */
    private static final Map<String, String> AGENCIES = Map.of("managing_agency", "H24", "using_agency", "H24.02");

    private final FieldCatalogue catalogue;
    private final NewRecords newRecords;
    private final TransactionTemplate transaction;
    private final String mark;
    private final Set<String> traces = new LinkedHashSet<>();
    private final Set<String> lockedTraces = new LinkedHashSet<>();
    private int last;

    public CanaryRecord(ApplicationContext context) {
        this(context, MARK, 0);
    }

    /**
     * One that is not taken for another.
     *
     * @param mark what every text of it begins with
     * @param first where its dates and numbers begin
     */
    public CanaryRecord(ApplicationContext context, String mark, int first) {
        this.mark = mark;
        last = first;
        catalogue = context.getBean(FieldCatalogue.class);
        newRecords = context.getBean(NewRecords.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    /** Stores the record; its portrait is an uploaded picture, whose own content is the canary. */
    public UUID store(String account, UUID portrait) {
        Map<String, Dated> values = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Field field : catalogue.fields()) {
            int before = last;
            JsonNode value = field.repeating() ? row(field) : value(field, portrait);
            if (field.locked() && last > before) noteLocked(value);
            if (field.repeating()) rows.add(new Row(field.id(), dated(value)));
            else values.put(field.id(), dated(value));
        }
        var record = new NewRecord(
                new RecordId(UUID.randomUUID()),
                account,
                values.get("birth_full_name").value().asText(),
                new AgencyCode("H24"),
                new AgencyCode("H24.02"),
                SINCE,
                values,
                rows);
        transaction.executeWithoutResult(status -> newRecords.add(Stream.of(record)));
        return record.id().value();
    }

    /** The whole name: letters alone, as whoever searches by a name must type it. */
    public String name() {
        return mark + "family " + mark + "given";
    }

    /** Every spelling in which a stored value may turn up, texts by their mark only. */
    public Set<String> traces() {
        return Set.copyOf(traces);
    }

    /** The very values of the fields that are locked; an address counts by its parts, a row by its columns. */
    public Set<String> lockedTraces() {
        return Set.copyOf(lockedTraces);
    }

    private void noteLocked(JsonNode value) {
        if (value.isContainerNode()) value.forEach(this::noteLocked);
        else lockedTraces.add(value.asText());
    }

    private JsonNode value(Field field, UUID portrait) {
        if (AGENCIES.containsKey(field.id())) return TextNode.valueOf(AGENCIES.get(field.id()));
        return field.type() == Field.Type.FILE ? TextNode.valueOf(portrait.toString()) : canary(field);
    }

    private ObjectNode row(Field field) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        catalogue.columns(field).forEach(column -> row.set(column.field().id(), canary(column.field())));
        return row;
    }

    private JsonNode canary(Field field) {
        last++;
        if (field.id().equals("phone")) return TextNode.valueOf(traced("0971" + (903_100 + last)));
        if (field.id().equals("birth_full_name")) return TextNode.valueOf(name());
        return switch (field.type()) {
            case DATE, PARTIAL_DATE -> date(FIRST_DAY.plusDays(last));
            case NUMBER, DECIMAL -> number(FIRST_NUMBER + last);
            case ADDRESS ->
                JsonNodeFactory.instance.objectNode().put("line", text(field)).put("commune", text(field));
            case EMAIL -> TextNode.valueOf(text(field) + "@thu.example");
            default -> TextNode.valueOf(text(field));
        };
    }

    private String text(Field field) {
        traced(mark);
        return mark + last + "-" + field.id();
    }

    private TextNode date(LocalDate day) {
        traced(READABLE.format(day));
        return TextNode.valueOf(traced(day.toString()));
    }

    private LongNode number(long number) {
        traced("%,d".formatted(number));
        traced("%,d".formatted(number).replace(',', '.'));
        traced(Long.toString(number));
        return LongNode.valueOf(number);
    }

    private String traced(String trace) {
        traces.add(trace);
        return trace;
    }

    private static Dated dated(JsonNode value) {
        return new Dated(value, SINCE);
    }
}
