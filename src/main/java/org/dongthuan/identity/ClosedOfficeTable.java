package org.dongthuan.identity;

import java.util.List;
import org.dongthuan.identity.ClosedOffices.Closing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code appointment} at an agency that has closed. */
@Component
class ClosedOfficeTable {

    private final JdbcClient database;

    ClosedOfficeTable(JdbcClient database) {
        this.database = database;
    }

    /** Those in force on the day or later, whole as they were before. */
    List<HeldAppointment> endNext(Closing closing, int most) {
        return database.sql("""
                        with next as (
                            select id from app.appointment
                            where agency = :agency and ended_on is null and (valid_to is null or valid_to >= :day)
                            order by id limit :most for no key update),
                        ended as (
                            update app.appointment p set ended_on = greatest(:day, valid_from), ended_by = :by,
                                end_reason = :change
                            from next where p.id = next.id returning p.*)
                        select e.*, a.full_name from ended e join app.account a on a.id = e.account order by e.id""")
                .param("agency", closing.agency().code())
                .param("day", closing.from())
                .param("most", most)
                .param("by", closing.by())
                .param("change", closing.change())
                .query(AppointmentBookTable::read)
                .list();
    }
}
