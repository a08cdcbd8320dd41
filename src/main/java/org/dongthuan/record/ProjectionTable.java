package org.dongthuan.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.record_projection}: what records are searched and counted by, in typed columns, out of fields
 * that stand in the database readably.
 */
@Component
class ProjectionTable {

    /**
     * A column, and the field that it follows.
     *
     * @param value what the column holds, of the record {@code r}
     */
    private record Column(String name, String field, String value) {

        static Column same(String field) {
            return new Column(field, field, "r.fields #>> '{%s,value}'".formatted(field));
        }

        static Column year(String name, String field) {
            return new Column(name, field, "app.year_of(r.fields #>> '{%s,value}')".formatted(field));
        }

        static Column agency(AgencyAssignmentTable.Kind kind) {
            return new Column(kind.field(), kind.field(), """
                    (select agency from app.record_agency a where a.record_id = r.id and a.kind = '%s'
                        order by a.id desc limit 1)""".formatted(kind.name()));
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.agency(AgencyAssignmentTable.Kind.MANAGING),
            Column.agency(AgencyAssignmentTable.Kind.USING),
            Column.same("staff_kind"),
            Column.same("sex"),
            Column.year("birth_year", "date_of_birth"),
            Column.same("grade"),
            Column.same("highest_degree"),
            Column.same("political_theory_level"),
            Column.year("recruited_year", "recruitment_date"));

    private static final String REFRESH = """
            insert into app.record_projection as p (record_id, %s) select r.id, %s
            from app.record r where r.id = any(cast(:records as uuid[]))
            on conflict (record_id) do update set %s""".formatted(
            each(Column::name), each(Column::value), each(column -> column.name() + " = excluded." + column.name()));

    private final JdbcClient database;

    ProjectionTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether a change of that field may be one of its rows. */
    static boolean shows(String field) {
        return COLUMNS.stream().anyMatch(column -> column.field().equals(field));
    }

    /** The column that follows the field, where one does. */
    static Optional<String> column(String field) {
        return COLUMNS.stream()
                .filter(column -> column.field().equals(field))
                .map(Column::name)
                .findFirst();
    }

    /** Brings the rows of these records up to date with what was written before in the same transaction. */
    void refresh(Collection<RecordId> records) {
        database.sql(REFRESH)
                .param("records", records.stream().map(RecordId::toString).toArray(String[]::new))
                .update();
    }

    private static String each(Function<Column, String> part) {
        return COLUMNS.stream().map(part).collect(Collectors.joining(", "));
    }
}
