package org.dongthuan.portal.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.dongthuan.agency.Agencies;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;
import org.dongthuan.record.Holder;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.ValueText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a record into words, group by group. */
@Component
class RecordGroups {

    private final FieldCatalogue catalogue;
    private final ValueText values;
    private final FieldNotes notes;
    private final Agencies agencies;

    RecordGroups(FieldCatalogue catalogue, ValueText values, FieldNotes notes, Agencies agencies) {
        this.catalogue = catalogue;
        this.values = values;
        this.notes = notes;
        this.agencies = agencies;
    }

    HolderLine holder(Holder holder) {
        return new HolderLine(
                holder.record().toString(),
                holder.name(),
                agencies.name(holder.managingAgency()),
                agencies.name(holder.decidingAgency()));
    }

    List<Group> of(OfficialRecord record, Map<String, String> openRequests, Locale locale) {
        return catalogue.groups().stream()
                .map(group -> new Group(
                        group,
                        catalogue.fields().stream()
                                .filter(field -> field.group().equals(group))
                                .map(field -> line(field, record, openRequests, locale))
                                .toList()))
                .toList();
    }

    private Line line(Field field, OfficialRecord record, Map<String, String> openRequests, Locale locale) {
        var stored = Objects.requireNonNull(record.fields().get(field.id()), "A record has every field");
        JsonNode value = stored.value();
        List<Column> columns = field.repeating() ? filledColumns(field, value) : List.of();
        boolean picture = field.type() == Field.Type.FILE && value.isTextual();
        return new Line(
                field.id(),
                field.label(locale),
                value.isNull() || value.isEmpty() && value.isContainerNode(),
                field.repeating() || picture ? "" : values.show(field, value, locale),
                picture ? value.textValue() : null,
                field.repeating(),
                columns.stream().map(column -> column.field().label(locale)).toList(),
                field.repeating() ? rows(value, columns, locale) : List.of(),
                notes.owner(field, locale),
                notes.proof(field, locale),
                stored.validFrom(),
                notes.whyNotCorrectable(field, locale),
                openRequests.get(field.id()));
    }

    /** A column that no row fills would only take room from the others. */
    private List<Column> filledColumns(Field field, JsonNode rows) {
        return catalogue.columns(field).stream()
                .filter(column -> StreamSupport.stream(rows.spliterator(), false)
                        .anyMatch(row -> isFilled(row.path(columnId(column)))))
                .toList();
    }

    private static boolean isFilled(JsonNode cell) {
        return cell.isContainerNode()
                ? !cell.isEmpty()
                : !cell.isNull() && !cell.asText().isEmpty();
    }

    private List<List<String>> rows(JsonNode value, List<Column> columns, Locale locale) {
        return StreamSupport.stream(value.spliterator(), false)
                .map(row -> columns.stream()
                        .map(column -> values.show(column.field(), row.path(columnId(column)), locale))
                        .toList())
                .toList();
    }

    private static String columnId(Column column) {
        return column.field().id();
    }

    /** Whose record it is and who answers for it. */
    public record HolderLine(String record, String name, String managingAgency, String decidingAgency) {}

    /** A group of fields. */
    public record Group(String id, List<Line> fields) {
        public long filled() {
            return fields.stream().filter(field -> !field.empty()).count();
        }
    }

    /**
     * A field in words.
     *
     * @param picture the document to show as an image
     * @param openRequest the number of the open request on it
     */
    public record Line(
            String id,
            String label,
            boolean empty,
            String text,
            @Nullable String picture,
            boolean repeating,
            List<String> columns,
            List<List<String>> rows,
            String owner,
            String proof,
            @Nullable LocalDate since,
            @Nullable String whyNot,
            @Nullable String openRequest) {}
}
