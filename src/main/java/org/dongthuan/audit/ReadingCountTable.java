package org.dongthuan.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in {@code app.audit_event} whose data one person has seen on a day; by the index of its actors. */
@Component
class ReadingCountTable {

    private final JdbcClient database;

    ReadingCountTable(JdbcClient database) {
        this.database = database;
    }

    /** The records that he opened under grants and standing decisions, but for one; files have limits of their own. */
    Opened opened(String account, UUID except, String request, Day day) {
        return database.sql("""
                        select count(distinct record_id) filter (where reference = :request) as request,
                            count(distinct record_id) as reader
                        from app.audit_event
                        where actor = :account and at >= :from and at < :before and action = 'READ_RECORD'
                            and outcome = 'DONE' and grant_id is not null and record_id <> :except
                            and form is distinct from 'EXPORT'""")
                .param("account", account)
                .param("except", except)
                .param("request", request)
                .param("from", day.start())
                .param("before", day.end())
                .query((row, index) -> new Opened(row.getInt("request"), row.getInt("reader")))
                .single();
    }

    /** How many people lists have shown him, with those. */
    int listed(String account, Collection<UUID> more, Day day) {
        return database.sql("""
                        select count(*) from (
                            select record_id from app.audit_event
                            where actor = :account and at >= :from and at < :before and action = 'FIND_RECORD'
                                and outcome = 'DONE' and record_id is not null
                            union select unnest(:more::uuid[])) people""")
                .param("account", account)
                .param("from", day.start())
                .param("before", day.end())
                .param("more", more.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** A day by Vietnam's time. */
    record Day(LocalDate date, OffsetDateTime start, OffsetDateTime end) {}

    /** The people whose records were opened, under one request and under all. */
    record Opened(int request, int reader) {}
}
