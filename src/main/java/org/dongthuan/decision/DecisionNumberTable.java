package org.dongthuan.decision;

import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of decisions and of copies of each series and year, without gaps but those that {@code app.decision_gap} states. */
@Component
class DecisionNumberTable implements AfterRestore {

    private final JdbcClient database;

    DecisionNumberTable(JdbcClient database) {
        this.database = database;
    }

    /** Holds the counter's row until the transaction ends: whoever wants the following number waits for its fate. */
    int next(AgencyCode series, int year) {
        return next(series, "DECISION", year);
    }

    /** Likewise; always behind the number of the decision, so that two who issue never wait for each other. */
    int nextOfCopies(AgencyCode series, int year) {
        return next(series, "COPY", year);
    }

    /** Likewise of a kind of letter that is numbered by its issuer; nobody takes it together with another number. */
    int nextOfLetters(AgencyCode series, LetterKind kind, int year) {
        return next(series, kind.name(), year);
    }

    private int next(AgencyCode series, String book, int year) {
        return database.sql("""
                        insert into app.decision_counter as c (series, book, year, last)
                        values (:series, :book, :year, 1 + coalesce(
                            (select max(last) from app.decision_gap where series is null and year = :year), 0))
                        on conflict (series, book, year) do update set last = c.last + 1 returning last""")
                .param("series", series.code())
                .param("book", book)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        if (copy.skippedNumbers() == 0) return List.of();
        return database.sql("""
                        select case book when 'COPY' then 'copies of ' when 'SUPPLY' then 'requests for papers of '
                            when 'APOLOGY' then 'apologies of ' else '' end || coalesce(series, 'bodies without one')
                            || ' ' || year || ': ' || first || '-' || last
                        from app.leave_decision_numbers_out(:year, :many, :by, :at)""")
                .param("year", copy.at().getYear())
                .param("many", copy.skippedNumbers())
                .param("by", copy.by())
                .param("at", copy.at())
                .query((row, index) -> "decision numbers left out: " + row.getString(1))
                .list();
    }
}
