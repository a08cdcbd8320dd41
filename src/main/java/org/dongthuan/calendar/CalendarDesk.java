package org.dongthuan.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators keep the calendar; every change is logged with the day, its kind and what it rests on. */
@Component
public class CalendarDesk {

    private final CalendarTable table;
    private final StatementRules rules;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarDesk(
            CalendarTable table, StatementRules rules, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The table is another one than before. */
    record Changed(LocalDate day) {}

    /** The days of the year that are not what their weekday says, by date. */
    public List<CalendarDay> year(int year) {
        return table.year(year, false);
    }

    /** What was taken out of that year, by whom and when. */
    public List<CalendarDay> removedFrom(int year) {
        return table.year(year, true);
    }

    /** The years that the table holds. */
    public List<Integer> years() {
        int last = LocalDate.now(clock).getYear() + CalendarSeed.YEARS_AHEAD;
        return IntStream.rangeClosed(CalendarSeed.FIRST_YEAR, last).boxed().toList();
    }

    /** A day that may still be taken out. */
    public CalendarDay removable(LocalDate day) {
        CalendarDay found = table.find(day).orElseThrow(() -> new Refusal.NotFound("calendar-day-unknown"));
        if (!isChangeable(day)) throw new Refusal.Conflict("calendar-day-past");
        return found;
    }

    public boolean isChangeable(LocalDate day) {
        return !rules.isPast(day);
    }

    @Transactional
    public CalendarDay state(Actor administrator, StateDay typed) {
        requireAdministrator(administrator);
        var statement = new StateDay(
                typed.day(),
                typed.kind(),
                TypedText.cleaned(typed.nameVi()),
                TypedText.cleaned(typed.nameEn()),
                TypedText.cleaned(typed.reason()));
        rules.check(statement);
        CalendarDay day = dayOf(statement, administrator);
        if (!table.state(day)) {
            throw new Refusal.RuleViolated("calendar-day", List.of(Violation.of("day", "calendar.day-taken")));
        }
        changed(administrator, "stated", day, String.valueOf(day.reason()));
        return day;
    }

    @Transactional
    public void remove(Actor administrator, LocalDate day) {
        requireAdministrator(administrator);
        CalendarDay found = removable(day);
        if (!table.remove(day, administrator.account())) throw new Refusal.NotFound("calendar-day-unknown");
        changed(administrator, "removed", found, found.origin().name());
    }

    private CalendarDay dayOf(StateDay statement, Actor administrator) {
        return new CalendarDay(
                Objects.requireNonNull(statement.day()),
                Objects.requireNonNull(statement.kind()),
                Objects.requireNonNull(statement.nameVi()),
                Objects.requireNonNull(statement.nameEn()),
                CalendarDay.Origin.STATED,
                statement.reason(),
                administrator.account(),
                OffsetDateTime.now(clock));
    }

    private void changed(Actor administrator, String what, CalendarDay day, String why) {
        audit.append(AuditEntry.done(administrator.account(), administrator.agencyCode(), Action.ADMINISTER)
                .about("calendar %s %s %s".formatted(what, day.day(), day.kind()))
                .because(why));
        events.publishEvent(new Changed(day.day()));
        // by the table as this transaction sees it: others count by it when it has ended
        LocalDate end = new DayCount(table.kinds()).onOrAfter(day.day());
        if (!end.equals(day.day())) events.publishEvent(new TermsMoved(day.day(), end));
    }

    /** The page's own wall stands before this one. */
    private static void requireAdministrator(Actor actor) {
        if (!actor.isNationalAdministrator()) throw new Refusal.NotPermitted("not-permitted");
    }
}
