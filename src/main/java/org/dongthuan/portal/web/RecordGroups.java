package org.dongthuan.portal.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.dongthuan.agency.Agencies;
import org.dongthuan.correction.OpenPlace;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;
import org.dongthuan.record.Holder;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.ValueText;
import org.dongthuan.record.WantedRows;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a record into words, group by group. */
@Component
class RecordGroups {

    private final FieldCatalogue catalogue;
    private final ValueText values;
    private final WantedRows rows;
    private final FieldNotes notes;
    private final Agencies agencies;

    RecordGroups(FieldCatalogue catalogue, ValueText values, WantedRows rows, FieldNotes notes, Agencies agencies) {
        this.catalogue = catalogue;
        this.values = values;
        this.rows = rows;
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

    List<Group> of(OfficialRecord record, List<OpenPlace> openRequests, Locale locale) {
        return catalogue.groups().stream()
                .map(group -> new Group(
                        group,
                        catalogue.fields().stream()
                                .filter(field -> field.group().equals(group))
                                .map(field -> line(field, record, openRequests, locale))
                                .toList()))
                .toList();
    }

    private Line line(Field field, OfficialRecord record, List<OpenPlace> openRequests, Locale locale) {
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
                field.repeating() ? rows(field, value, columns, openRequests, locale) : List.of(),
                field.repeating() && rows.hasEnd(field),
                notes.owner(field, locale),
                notes.proof(field, locale),
                stored.validFrom(),
                notes.elsewhere(field, locale),
                OpenPlace.find(openRequests, field.id(), null)
                        .map(RequestNumber::text)
                        .orElse(null));
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

    private List<RowLine> rows(
            Field field, JsonNode value, List<Column> columns, List<OpenPlace> openRequests, Locale locale) {
        return StreamSupport.stream(value.spliterator(), false)
                .map(row -> row(field, row, columns, openRequests, locale))
                .toList();
    }

    private RowLine row(Field field, JsonNode row, List<Column> columns, List<OpenPlace> openRequests, Locale locale) {
        String id = row.path("rowId").asText();
        return new RowLine(
                id,
                columns.stream()
                        .map(column -> values.show(column.field(), row.path(columnId(column)), locale))
                        .toList(),
                OpenPlace.find(openRequests, field.id(), id)
                        .map(RequestNumber::text)
                        .orElse(null));
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
     * @param rowsEnd whether a row may get its last day
     * @param elsewhere where to go when the database that it comes from is wrong
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
            List<RowLine> rows,
            boolean rowsEnd,
            String owner,
            String proof,
            @Nullable LocalDate since,
            @Nullable String elsewhere,
            @Nullable String openRequest) {}

    /**
     * A row of a repeating field in words.
     *
     * @param openRequest the number of the open request on it
     */
    public record RowLine(
            String id, List<String> cells, @Nullable String openRequest) {}
}
