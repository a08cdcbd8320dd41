package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CalendarDeskTests {

    @Autowired
    CalendarDesk calendar;

    @Autowired
    CalendarSeed seed;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Movable clock;

    Actor admin;
    LocalDate saturday;

    @BeforeEach
    void prepare() {
        admin = people.actor("admin").orElseThrow();
        // July has no holiday
        saturday = LocalDate.of(LocalDate.now(clock).getYear() + 2, 7, 1)
                .with(TemporalAdjusters.firstInMonth(java.time.DayOfWeek.SATURDAY));
    }

    @Test
    void theComingYearsAreThereFromTheStart() {
        assertThat(calendar.years()).contains(2026, 2027, 2028, 2029, 2030, 2031);
        for (int year = 2026; year <= 2031; year++) {
            assertThat(calendar.year(year)).as("%d", year).hasSizeGreaterThanOrEqualTo(11);
        }
        assertThat(calendar.year(2030)).anySatisfy(day -> {
            assertThat(day.day()).isEqualTo("2030-02-02");
            assertThat(day.origin()).isEqualTo(CalendarDay.Origin.COMPUTED);
            assertThat(day.changedBy()).isNull();
        });
    }

    @Test
    void seedingAgainBringsBackNothingThatWasTakenOutAndChangesNothingThatWasStated() {
        LocalDate cultureDay = LocalDate.of(saturday.getYear(), 11, 24);
        calendar.remove(admin, cultureDay);
        calendar.state(admin, statement(saturday, DayKind.WORKED));
        try {
            seed.plant();
            assertThat(calendar.year(saturday.getYear()))
                    .extracting(CalendarDay::day)
                    .doesNotContain(cultureDay)
                    .contains(saturday);
            assertThat(calendar.removedFrom(saturday.getYear()))
                    .filteredOn(day -> day.day().equals(cultureDay))
                    .singleElement()
                    .satisfies(day -> assertThat(day.changedBy()).isEqualTo("admin"));
        } finally {
            calendar.state(admin, statement(cultureDay, DayKind.HOLIDAY));
            calendar.remove(admin, saturday);
        }
    }

    @Test
    void aChangeCountsHereAtOnce() {
        assertThat(workingDays.isWorkingDay(saturday)).isFalse();
        calendar.state(admin, statement(saturday, DayKind.WORKED));
        assertThat(workingDays.isWorkingDay(saturday)).isTrue();
        calendar.remove(admin, saturday);
        assertThat(workingDays.isWorkingDay(saturday)).isFalse();
    }

    @Test
    void everyChangeIsLoggedWithTheDayAndWhatItRestsOn() {
        calendar.state(admin, statement(saturday, DayKind.WORKED));
        calendar.remove(admin, saturday);
        assertThat(logged("calendar stated " + saturday + " WORKED", "Thông báo 1/TB"))
                .isPositive();
        assertThat(logged("calendar removed " + saturday + " WORKED", "STATED")).isPositive();
    }

    @Test
    void everythingMissingIsNamedAtOnce() {
        assertThat(faults(new StateDay(null, null, " ", null, "")))
                .containsExactly("day", "kind", "nameVi", "nameEn", "reason");
    }

    @Test
    void whatTheWeekdaySaysAnywayIsRefused() {
        assertThat(faults(statement(saturday.plusDays(2), DayKind.WORKED))).containsExactly("day");
        assertThat(faults(statement(saturday, DayKind.SWAPPED_OFF))).containsExactly("day");
        assertThat(faults(statement(saturday, DayKind.SUBSTITUTE))).containsExactly("day");
    }

    @Test
    void thePastAndWhatIsThereAlreadyStayAsTheyAre() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        assertThat(faults(statement(yesterday, DayKind.HOLIDAY))).containsExactly("day");
        assertThat(faults(statement(LocalDate.of(saturday.getYear(), 9, 2), DayKind.HOLIDAY)))
                .containsExactly("day");
        assertThatThrownBy(() -> calendar.remove(admin, LocalDate.of(2026, 1, 1)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> calendar.remove(admin, saturday)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void onlyAnAdministratorKeepsTheCalendar() {
        for (String account : List.of("nga.pham", "lan.vu", "minh.do", "kiem.luong")) {
            Actor actor = people.actor(account).orElseThrow();
            assertThatThrownBy(() -> calendar.state(actor, statement(saturday, DayKind.WORKED)))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> calendar.remove(actor, LocalDate.of(saturday.getYear(), 9, 2)))
                    .isInstanceOf(Refusal.NotPermitted.class);
        }
    }

    private List<String> faults(StateDay statement) {
        try {
            calendar.state(admin, statement);
            return List.of();
        } catch (Refusal.RuleViolated refusal) {
            return refusal.violations().stream().map(Violation::field).toList();
        }
    }

    private static StateDay statement(LocalDate day, DayKind kind) {
        return new StateDay(day, kind, "Làm bù", "Worked in exchange", "Thông báo 1/TB");
    }

    private int logged(String reference, String why) {
        return database.sql("""
                        select count(*) from app.audit_event
                        where actor = 'admin' and action = 'ADMINISTER' and reference = :reference and purpose = :why""")
                .param("reference", reference)
                .param("why", why)
                .query(Integer.class)
                .single();
    }
}
