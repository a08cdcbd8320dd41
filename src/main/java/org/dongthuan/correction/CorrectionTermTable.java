package org.dongthuan.correction;

import java.util.List;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.CaseMoves;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last days of open corrections, and who decides on them, where many change at once. */
@Component
class CorrectionTermTable implements CaseMoves {

    private final JdbcClient database;

    CorrectionTermTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<RequestNumber> move(CaseMove move) {
        return database.sql("""
                        update app.correction set deciding_agency = :to
                        where deciding_agency = :from and closed_at is null
                            and (cast(:records as uuid[]) is null or record_id = any(cast(:records as uuid[])))
                        returning number""")
                .param("to", move.to().code())
                .param("from", move.from().code())
                .param("records", move.ids())
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.correction set due_date = :to where due_date = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }
}
