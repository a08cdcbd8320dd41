package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names in {@code app.record}; records marked as state secret are found by whoever watches over them alone. */
@Component
class HolderNameTable {

    private static final String NAMED =
            "from app.record r where r.secrecy = 'normal' and r.folded_name = app.folded(:name)";

    private static final String NUMBERED =
            "from app.record r where r.secrecy = 'normal' and r.fields #>> '{employee_code,value}' = :number";

    private final JdbcClient database;

    HolderNameTable(JdbcClient database) {
        this.database = database;
    }

    Map<RecordId, String> of(Collection<RecordId> records) {
        return database
                .sql("select id, name from app.record where secrecy = 'normal' and id = any(:records::uuid[])")
                .param(
                        "records",
                        records.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query((row, index) -> Map.entry(id(row), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<NamedHolder> named(String name, LocalDate day, int most) {
        return found(NAMED + " order by r.folded_name, r.id limit " + most, "name", name, day);
    }

    List<RecordId> secretsNamed(String name) {
        return database.sql("select id from app.record where secrecy <> 'normal' and folded_name = app.folded(:name)")
                .param("name", name)
                .query((row, index) -> id(row))
                .list();
    }

    /** By name or by staff number. */
    List<RecordId> secretsCalled(String typed) {
        return database.sql("""
                        select id from app.record where secrecy <> 'normal'
                            and (folded_name = app.folded(:typed) or fields #>> '{employee_code,value}' = :typed)
                        order by id""")
                .param("typed", typed)
                .query((row, index) -> id(row))
                .list();
    }

    List<NamedHolder> numbered(String staffNumber, LocalDate day) {
        return found(NUMBERED, "number", staffNumber, day);
    }

    private List<NamedHolder> found(String which, String name, String value, LocalDate day) {
        return database.sql("""
                        select r.id, r.account, r.name, u.agency from (select r.id, r.account, r.name %s) r
                        join lateral (
                            select agency from app.record_agency where record_id = r.id and kind = 'USING'
                                and valid_from <= :day and (valid_to is null or valid_to >= :day)
                            order by id desc limit 1) u on true
                        order by r.id""".formatted(which))
                .param(name, value)
                .param("day", day)
                .query((row, index) -> new NamedHolder(
                        id(row),
                        row.getString("account"),
                        row.getString("name"),
                        new AgencyCode(row.getString("agency"))))
                .list();
    }

    private static RecordId id(ResultSet row) throws SQLException {
        return new RecordId(row.getObject("id", UUID.class));
    }
}
