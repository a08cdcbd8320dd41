package org.dongthuan.correction;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done on requests by a mandate; only ever added to. */
@Component
class CorrectionActTable {

    private final JdbcClient database;

    CorrectionActTable(JdbcClient database) {
        this.database = database;
    }

    /** What can be done in somebody's name. */
    enum Kind {
        SUBMITTED,
        SUPPLIED,
        WITHDRAWN
    }

    /** One of them. */
    record Act(Kind kind, OffsetDateTime at, UUID mandate) {}

    void add(RequestNumber number, Act act, String account) {
        database.sql("""
                        insert into app.correction_act (correction, act, account, mandate, at)
                        values (:correction, :act, :account, :mandate, :at)""")
                .param("correction", number.text())
                .param("act", act.kind().name())
                .param("account", account)
                .param("mandate", act.mandate())
                .param("at", act.at())
                .update();
    }

    /** The first first. */
    List<Act> of(RequestNumber number) {
        return database.sql("select act, at, mandate from app.correction_act where correction = :number order by at")
                .param("number", number.text())
                .query((row, index) -> new Act(
                        Kind.valueOf(row.getString("act")),
                        row.getObject("at", OffsetDateTime.class),
                        row.getObject("mandate", UUID.class)))
                .list();
    }

    /** Those that were submitted in that person's name and wait for him. */
    List<RequestNumber> returnedTo(String requester) {
        return database.sql("""
                        select number from app.correction
                        where requester = :requester and mandate is not null and status = 'RETURNED'""")
                .param("requester", requester)
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }
}
