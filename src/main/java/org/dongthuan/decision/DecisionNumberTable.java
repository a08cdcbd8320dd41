package org.dongthuan.decision;

import org.dongthuan.agency.AgencyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of each body and year, without gaps. */
@Component
class DecisionNumberTable {

    private final JdbcClient database;

    DecisionNumberTable(JdbcClient database) {
        this.database = database;
    }

    /** Holds the counter's row until the transaction ends: whoever wants the following number waits for its fate. */
    int next(AgencyCode issuer, int year) {
        return database.sql("""
                        insert into app.decision_counter as c (issuer, year, last) values (:issuer, :year, 1)
                        on conflict (issuer, year) do update set last = c.last + 1 returning last""")
                .param("issuer", issuer.code())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
