package org.dongthuan.grant;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts rows of {@code app.access_grant}. */
@Component
class GrantUseTable {

    private final JdbcClient database;

    GrantUseTable(JdbcClient database) {
        this.database = database;
    }

    Map<String, Long> byPurpose(LocalDate day) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("""
                        select purpose, count(*) as many from app.access_grant
                        where to_day >= :day and from_day <= :day and ended_at is null group by purpose""").param("day", day).query(row -> {
            counts.put(row.getString("purpose"), row.getLong("many"));
        });
        return counts;
    }
}
