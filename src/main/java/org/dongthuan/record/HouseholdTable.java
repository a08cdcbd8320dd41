package org.dongthuan.record;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses in {@code app.record}, compared where they lie: none of them leaves the database. */
@Component
class HouseholdTable {

    private final JdbcClient database;

    HouseholdTable(JdbcClient database) {
        this.database = database;
    }

    /** By the commune and the line, however that is spelled: "Số 12, Trần Phú" is "12 tran phu". */
    Set<RecordId> sharing(RecordId person, Collection<RecordId> others) {
        return database
                .sql("""
                        with home as (
                            select r.id, a.value ->> 'commune' as commune, regexp_replace(
                                regexp_replace(app.folded(a.value ->> 'line'), '[^a-z0-9]+', ' ', 'g'),
                                '^ ?so (nha )?(?=[0-9])', '') as line
                            from app.record r cross join lateral (values
                                (r.fields #> '{permanent_address,value}'), (r.fields #> '{current_address,value}')) a (value)
                            where r.secrecy = 'normal' and (r.id = :person or r.id = any(:others::uuid[])))
                        select distinct other.id
                        from home own join home other on other.commune = own.commune and btrim(other.line) = btrim(own.line)
                        where own.id = :person and other.id <> :person and btrim(own.line) <> ''""")
                .param("person", person.value())
                .param(
                        "others",
                        others.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query((row, index) -> new RecordId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
