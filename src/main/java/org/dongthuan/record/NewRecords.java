package org.dongthuan.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.record.NewRecord.Row;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings whole new records into the registry, many at once. */
@Component
public class NewRecords {

    private final JdbcTemplate database;
    private final Cells cells;
    private final ValueRules rules;
    private final FieldCatalogue catalogue;

    NewRecords(JdbcTemplate database, Cells cells, ValueRules rules, FieldCatalogue catalogue) {
        this.database = database;
        this.cells = cells;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** Adds those that are not there yet, each wholly; what is there stays as it is. Returns how many came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int add(List<NewRecord> records) {
        // two nodes that start together take turns
        database.query("select pg_advisory_xact_lock(hashtext('new_record'))", row -> {});
        Set<UUID> there = new HashSet<>(database.queryForList("select id from app.record", UUID.class));
        List<NewRecord> missing = records.stream()
                .filter(record -> !there.contains(record.id().value()))
                .toList();
        database.batchUpdate(
                "insert into app.record (id, account, name, fields) values (?, ?, ?, ?::jsonb)",
                missing.stream().map(this::recordRow).toList());
        database.batchUpdate(
                "insert into app.record_agency (record_id, kind, agency, valid_from) values (?, ?, ?, ?)",
                missing.stream().flatMap(NewRecords::agencyRows).toList());
        database.batchUpdate(
                "insert into app.record_row (id, record_id, field, position, cell) values (?, ?, ?, ?, ?::jsonb)",
                missing.stream().flatMap(record -> rows(record).stream()).toList());
        return missing.size();
    }

    private Object[] recordRow(NewRecord record) {
        Map<String, Cell> stored = new HashMap<>();
        record.values().forEach((field, dated) -> stored.put(field, cell(field, dated)));
        return new Object[] {record.id().value(), record.account(), record.name(), Cells.writeAll(stored)};
    }

    private static Stream<Object[]> agencyRows(NewRecord record) {
        UUID id = record.id().value();
        return Stream.of(
                new Object[] {id, "MANAGING", record.managingAgency().code(), record.since()},
                new Object[] {id, "USING", record.usingAgency().code(), record.since()});
    }

    private List<Object[]> rows(NewRecord record) {
        List<Object[]> all = new ArrayList<>();
        for (Row row : record.rows()) {
            String name = record.id() + "/" + row.field() + "/" + all.size();
            all.add(new Object[] {
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                record.id().value(),
                row.field(),
                all.size(),
                Cells.write(cell(row.field(), row.columns()))
            });
        }
        return all;
    }

    private Cell cell(String field, NewRecord.Dated dated) {
        return cells.cell(field, rules.normalise(catalogue.get(field), dated.value()), dated.from());
    }
}
