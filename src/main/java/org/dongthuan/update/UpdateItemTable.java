package org.dongthuan.update;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.RowChange.Operation;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_update_item}. */
@Component
class UpdateItemTable {

    private final JdbcClient database;

    UpdateItemTable(JdbcClient database) {
        this.database = database;
    }

    /** All in one statement: a list may bring some thousands. */
    void add(RequestNumber number, List<UpdateItem> items) {
        database.sql("""
                        insert into app.record_update_item (id, number, position, record_id, field, operation, row_id,
                            kind, seen_cell, wanted_cell, status, open)
                        select id, :number, position, record, field, operation, row, kind, seen::jsonb, wanted::jsonb,
                            'PENDING', true
                        from unnest(:ids::uuid[], :records::uuid[], :fields::text[], :operations::text[],
                            :rows::uuid[], :kinds::text[], :seen::text[], :wanted::text[])
                            with ordinality as i (id, record, field, operation, row, kind, seen, wanted, position)""")
                .param("number", number.text())
                .param("ids", each(items, item -> item.id().toString()))
                .param("records", each(items, item -> item.record().toString()))
                .param("fields", each(items, UpdateItem::field))
                .param(
                        "operations",
                        each(items, item -> ofRow(item, row -> row.operation().name())))
                .param("rows", each(items, item -> ofRow(item, row -> row.id().toString())))
                .param("kinds", each(items, item -> item.kind().name()))
                .param("seen", each(items, UpdateItem::seenCell))
                .param("wanted", each(items, UpdateItem::wantedCell))
                .update();
    }

    /** By number, in their order. */
    Map<String, List<UpdateItem>> of(Collection<String> numbers) {
        Map<String, List<UpdateItem>> found = new HashMap<>();
        database.sql("select * from app.record_update_item where number = any(:numbers) order by number, position")
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                            .add(item(row));
                });
        return found;
    }

    /** Likewise those of one record alone: a list may bring thousands of others. */
    Map<String, List<UpdateItem>> of(Collection<String> numbers, RecordId record) {
        Map<String, List<UpdateItem>> found = new HashMap<>();
        database.sql("""
                        select * from app.record_update_item where number = any(:numbers) and record_id = :record
                        order by number, position""")
                .param("numbers", numbers.toArray(String[]::new))
                .param("record", record.value())
                .query(row -> {
                    found.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                            .add(item(row));
                });
        return found;
    }

    /** What became of each, without what it says. */
    Map<String, List<UpdateSummary.Item>> states(Collection<String> numbers) {
        Map<String, List<UpdateSummary.Item>> found = new HashMap<>();
        database.sql("""
                        select number, id, field, status from app.record_update_item where number = any(:numbers)
                        order by number, position""").param("numbers", numbers.toArray(String[]::new)).query(row -> {
            found.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                    .add(new UpdateSummary.Item(
                            row.getObject("id", UUID.class),
                            row.getString("field"),
                            UpdateItemStatus.valueOf(row.getString("status"))));
        });
        return found;
    }

    /**
     * What updates are about, without what they say of it.
     *
     * @param records each once, in the order of the update
     * @param fields likewise
     */
    record About(Set<RecordId> records, Set<String> fields) {}

    Map<String, About> about(Collection<String> numbers) {
        Map<String, About> found = new HashMap<>();
        database.sql("""
                        select number, record_id, field from app.record_update_item where number = any(:numbers)
                        order by number, position""").param("numbers", numbers.toArray(String[]::new)).query(row -> {
            About about = found.computeIfAbsent(
                    row.getString("number"), number -> new About(new LinkedHashSet<>(), new LinkedHashSet<>()));
            about.records().add(new RecordId(row.getObject("record_id", UUID.class)));
            about.fields().add(row.getString("field"));
        });
        return found;
    }

    /** Whose records these updates are about. */
    Set<UUID> records(Collection<String> numbers) {
        return Set.copyOf(
                database.sql("select distinct record_id from app.record_update_item where number = any(:numbers)")
                        .param("numbers", numbers.toArray(String[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Which of these updates are about that record and others besides. */
    Set<String> listsWith(RecordId record, Collection<String> numbers) {
        return Set.copyOf(database.sql("""
                        select distinct i.number from app.record_update_item i
                        where i.number = any(:numbers) and i.record_id = :record and exists (
                            select from app.record_update_item o where o.number = i.number and o.record_id <> i.record_id)""")
                .param("numbers", numbers.toArray(String[]::new))
                .param("record", record.value())
                .query(String.class)
                .list());
    }

    /** What open updates change of that record. */
    List<OpenItem> openOf(RecordId record) {
        return database.sql(
                        "select field, row_id, number from app.record_update_item where open and record_id = :record")
                .param("record", record.value())
                .query((row, index) -> new OpenItem(
                        row.getString("field"),
                        row.getObject("row_id", UUID.class),
                        new RequestNumber(row.getString("number"))))
                .list();
    }

    /** The updates that changed that record, the latest first. */
    List<String> approvedOn(RecordId record, int most) {
        return database.sql("""
                        select distinct number from app.record_update_item
                        where record_id = :record and status = 'APPROVED' order by number desc limit :most""")
                .param("record", record.value())
                .param("most", most)
                .query(String.class)
                .list();
    }

    void decide(List<UpdateItem> items) {
        database.sql("""
                        update app.record_update_item i set status = d.status, decision_reason = d.reason, open = false
                        from unnest(:ids::uuid[], :statuses::text[], :reasons::text[]) as d (id, status, reason)
                        where i.id = d.id""")
                .param("ids", each(items, item -> item.id().toString()))
                .param("statuses", each(items, item -> item.status().name()))
                .param("reasons", each(items, UpdateItem::decisionReason))
                .update();
    }

    /** Takes the approved items of a record for writing; false where somebody has done so. */
    boolean take(RequestNumber number, RecordId record) {
        return database.sql("""
                        update app.record_update_item set recorded = true
                        where number = :number and record_id = :record and status = 'APPROVED' and not recorded""")
                        .param("number", number.text())
                        .param("record", record.value())
                        .update()
                > 0;
    }

    /** Of a list: that record is no longer as it was seen, nothing was written. */
    void setAside(RequestNumber number, RecordId record) {
        database.sql("""
                        update app.record_update_item set status = 'NOT_RECORDED'
                        where number = :number and record_id = :record and status = 'APPROVED' and not recorded""")
                .param("number", number.text())
                .param("record", record.value())
                .update();
    }

    void close(RequestNumber number) {
        database.sql("update app.record_update_item set open = false where number = :number")
                .param("number", number.text())
                .update();
    }

    private static @Nullable String[] each(List<UpdateItem> items, Function<UpdateItem, @Nullable String> part) {
        @Nullable String[] parts = new String[items.size()];
        for (int i = 0; i < parts.length; i++) parts[i] = part.apply(items.get(i));
        return parts;
    }

    private static @Nullable String ofRow(UpdateItem item, Function<UpdateItem.Row, String> part) {
        UpdateItem.Row row = item.row();
        return row == null ? null : part.apply(row);
    }

    private static UpdateItem item(ResultSet row) throws SQLException {
        String operation = row.getString("operation");
        return new UpdateItem(
                row.getObject("id", UUID.class),
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("field"),
                operation == null
                        ? null
                        : new UpdateItem.Row(Operation.valueOf(operation), row.getObject("row_id", UUID.class)),
                SubmitUpdate.Kind.valueOf(row.getString("kind")),
                row.getString("seen_cell"),
                row.getString("wanted_cell"),
                UpdateItemStatus.valueOf(row.getString("status")),
                row.getString("decision_reason"));
    }
}
