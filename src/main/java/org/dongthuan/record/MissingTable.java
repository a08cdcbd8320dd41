package org.dongthuan.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The column {@code missing} of {@code app.record_projection}: what each record needs and does not have. */
@Component
class MissingTable {

    private final JdbcClient database;

    MissingTable(JdbcClient database) {
        this.database = database;
    }

    /** Of all these records by one statement. */
    void store(Map<RecordId, List<String>> missing) {
        database.sql("""
                        update app.record_projection p set missing = n.missing::text[]
                        from unnest(cast(:records as uuid[]), :missing) as n (record_id, missing)
                        where p.record_id = n.record_id""")
                .param(
                        "records",
                        missing.keySet().stream().map(RecordId::toString).toArray(String[]::new))
                .param(
                        "missing",
                        missing.values().stream()
                                .map(fields -> "{" + String.join(",", fields) + "}")
                                .toArray(String[]::new))
                .update();
    }

    /** It is empty now, which is a lack where the kind of staff needs it. */
    void add(RecordId record, String field, boolean everybody, Collection<String> kinds) {
        database.sql("""
                        update app.record_projection set missing = array_append(missing, :field)
                        where record_id = :record and not (missing @> array[:field]::text[])
                            and (:everybody or staff_kind = any(:kinds))""")
                .param("record", record.value())
                .param("field", field)
                .param("everybody", everybody)
                .param("kinds", kinds.toArray(String[]::new))
                .update();
    }

    /** It is filled now. */
    void remove(RecordId record, String field) {
        database.sql("""
                        update app.record_projection set missing = array_remove(missing, :field)
                        where record_id = :record and missing @> array[:field]::text[]""").param("record", record.value()).param("field", field).update();
    }

    Optional<String> kind(RecordId record) {
        return database.sql(
                        "select staff_kind from app.record_projection where record_id = :record and staff_kind is not null")
                .param("record", record.value())
                .query(String.class)
                .optional();
    }
}
