package org.dongthuan.correction;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code correction_apology}: of a request that is decided in time there is none. */
@Component
class LateCorrectionTable {

    private final JdbcClient database;

    LateCorrectionTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * That a requester was told of a last day that passed.
     *
     * @param promised the new day
     */
    record Apology(LocalDate dueDate, LocalDate promised, OffsetDateTime at) {}

    /** The requests whose last day has passed and whose requesters were not told yet; those that wait for them have time. */
    List<RequestNumber> untold(LocalDate today, int most) {
        return database.sql("""
                        select number from app.correction c
                        where closed_at is null and due_date < :today and status <> 'RETURNED' and not exists (
                            select from app.correction_apology a where a.correction = c.number and a.due_date = c.due_date)
                        order by due_date limit :most""")
                .param("today", today)
                .param("most", most)
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    /** Whether nobody has told him yet of that day. */
    boolean add(RequestNumber number, Apology apology) {
        return database.sql("""
                                insert into app.correction_apology (correction, due_date, promised, apologised_at)
                                values (:number, :due, :promised, :at) on conflict (correction, due_date) do nothing""")
                        .param("number", number.text())
                        .param("due", apology.dueDate())
                        .param("promised", apology.promised())
                        .param("at", apology.at())
                        .update()
                == 1;
    }

    List<Apology> of(RequestNumber number) {
        return database.sql("""
                        select due_date, promised, apologised_at from app.correction_apology
                        where correction = ? order by due_date""")
                .param(number.text())
                .query((row, index) -> new Apology(
                        row.getObject("due_date", LocalDate.class),
                        row.getObject("promised", LocalDate.class),
                        row.getObject("apologised_at", OffsetDateTime.class)))
                .list();
    }
}
