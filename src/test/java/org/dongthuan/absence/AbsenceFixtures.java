package org.dongthuan.absence;

import java.time.Clock;
import java.time.LocalDate;
import org.dongthuan.identity.AppointmentChanged;
import org.dongthuan.identity.Authority;
import org.dongthuan.identity.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** People who are away for one story, and everybody back afterwards. */
public final class AbsenceFixtures {

    private final ApplicationContext context;

    public AbsenceFixtures(ApplicationContext context) {
        this.context = context;
    }

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    /** Long before it begins. */
    public AbsenceView toCome(String account, String substitute) {
        LocalDate day = today().plusDays(200);
        return enter(account, day, day, substitute, Authority.TUQ);
    }

    public AbsenceView enter(
            String account, LocalDate from, LocalDate to, String substitute, @Nullable Authority authority) {
        return context.getBean(AbsenceDesk.class)
                .enter(
                        context.getBean(People.class).actor(account).orElseThrow(),
                        new EnterAbsence(from, to, "Nghỉ phép", substitute, authority, null, null));
    }

    /** The person is back. */
    public void end(AbsenceView absence) {
        context.getBean(AbsenceDesk.class)
                .end(context.getBean(People.class).actor("minh.do").orElseThrow(), absence.id());
    }

    /** A leader says it for somebody of his. */
    public AbsenceView enterFor(
            String leader, String absent, LocalDate day, String substitute, @Nullable Authority authority) {
        return context.getBean(AbsenceDesk.class)
                .enter(
                        context.getBean(People.class).actor(leader).orElseThrow(),
                        new EnterAbsence(day, day, "Nghỉ đột xuất", substitute, authority, null, absent));
    }

    /** Nobody is away any more, whatever day it is. */
    public void clear() {
        var database = context.getBean(JdbcTemplate.class);
        database.queryForList(
                        "update app.substitution set ended_at = entered_at, ended_by = absent where ended_at is null returning absent",
                        String.class)
                .forEach(account -> context.publishEvent(new AppointmentChanged(account)));
    }
}
