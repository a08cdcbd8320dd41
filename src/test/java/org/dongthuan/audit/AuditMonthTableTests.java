package org.dongthuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.audit.AuditEntry.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The log lies in months, and whoever writes a line need not know. */
@ApplicationTest
class AuditMonthTableTests {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final String reference = "months " + UUID.randomUUID();

    @Autowired
    AuditLog audit;

    @Autowired
    AuditMonthTable months;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    FlywayConnectionDetails ownerConnection;

    @AfterEach
    void restore() {
        clock.reset();
    }

    @Test
    void aLineOfAMonthThatNobodyOpenedIsWritten() {
        YearMonth month = unopened();
        goTo(month);
        assertThat(isOpen(month)).isFalse();
        write();
        assertThat(isOpen(month)).isTrue();
        assertThat(owner().sql("select count(*) from " + partition(month) + " where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRefusalToo() {
        YearMonth month = unopened();
        goTo(month);
        audit.appendAlone(
                AuditEntry.refused("son.cao", "H31.01", Action.READ_RECORD).about(reference));
        assertThat(isOpen(month)).isTrue();
    }

    @Test
    void aMonthStaysOpenWhenTheEffectRollsBack() {
        YearMonth month = unopened();
        goTo(month);
        transaction.executeWithoutResult(status -> {
            audit.append(AuditEntry.done("nga.pham", "H24.02", Action.SUBMIT).about(reference));
            status.setRollbackOnly();
        });
        assertThat(isOpen(month)).isTrue();
        write();
        assertThat(lines()).hasSize(1);
    }

    /** Midnight in Vietnam divides the months, not midnight in London. */
    @Test
    void theMonthIsThatOfVietnam() {
        YearMonth month = unopened();
        OffsetDateTime lastMinute =
                month.atEndOfMonth().atTime(23, 59).atZone(VIETNAM).toOffsetDateTime();
        goTo(lastMinute);
        write();
        goTo(lastMinute.plusMinutes(1));
        write();
        for (YearMonth each : List.of(month, month.plusMonths(1))) {
            assertThat(owner().sql("select count(*) from " + partition(each) + " where reference = ?")
                            .param(reference)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void theComingMonthsAreOpenedAhead() {
        YearMonth month = unopened();
        goTo(month);
        months.openAhead();
        for (int ahead = 0; ahead <= 3; ahead++)
            assertThat(isOpen(month.plusMonths(ahead))).isTrue();
        assertThat(isOpen(month.plusMonths(4))).isFalse();
    }

    @Test
    void manyNodesOpenTheSameMonthAtOnce() throws Exception {
        YearMonth month = unopened();
        var nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> open = () -> database.sql("select app.open_audit_month(?)")
                    .param(month.atDay(17))
                    .query(Object.class)
                    .optional();
            List<Future<Object>> opened = new ArrayList<>(nodes.invokeAll(List.of(open, open, open, open)));
            for (Future<Object> each : opened) assertThatCode(each::get).doesNotThrowAnyException();
        } finally {
            nodes.shutdownNow();
        }
        assertThat(isOpen(month)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update %s set actor = 'nobody'",
                "delete from %s",
                "truncate %s",
                "update app.audit_event set at = at - interval '1 day'",
            })
    void notEvenTheOwnerChangesALineInItsMonth(String statement) {
        YearMonth month = unopened();
        goTo(month);
        write();
        assertThatThrownBy(
                        () -> owner().sql(statement.formatted(partition(month))).update())
                .rootCause()
                .hasMessageContaining("audit_event is append-only");
        assertThat(lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from %s",
                "insert into %s (at, action, outcome, channel) values (now(), 'X', 'DONE', 'X')",
                "update %s set actor = 'nobody'",
                "delete from %s",
                "truncate %s",
                "drop table %s",
                "alter table app.audit_event detach partition %s",
                "create table app.audit_event_x partition of app.audit_event default",
                "insert into app.audit_event (id, at, action, outcome, channel) values (1, now(), 'X', 'DONE', 'X')",
            })
    void theApplicationKnowsTheLogOnlyAsAWhole(String statement) {
        YearMonth month = unopened();
        goTo(month);
        write();
        assertThatThrownBy(() ->
                        database.sql(statement.formatted(partition(month))).update())
                .isInstanceOf(DataAccessException.class);
        assertThat(lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "date '0001-01-01'", "date '9999-12-31'", "'infinity'::date"})
    void aMonthThatNoClockShowsIsRefused(String day) {
        assertThatThrownBy(() ->
                        database.sql("select app.open_audit_month(" + day + ")").query(row -> {}))
                .rootCause()
                .hasMessageContaining("no month");
    }

    @Test
    void theOrderHoldsOverTheMonths() {
        YearMonth month = unopened();
        for (int ahead : new int[] {2, 0, 1}) {
            goTo(month.plusMonths(ahead));
            write();
        }
        assertThat(lines()).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(3);
    }

    private void write() {
        transaction.executeWithoutResult(status -> audit.append(
                AuditEntry.done("nga.pham", "H24.02", Action.SUBMIT).about(reference)));
    }

    private List<OffsetDateTime> lines() {
        return database.sql("select at from app.audit_event where reference = ? order by at desc, id desc")
                .param(reference)
                .query(OffsetDateTime.class)
                .list();
    }

    /** A month far ahead that no other test came near. */
    private YearMonth unopened() {
        return Stream.iterate(YearMonth.of(2040, 1), month -> month.plusMonths(1))
                .filter(month -> LongStream.rangeClosed(0, 4).noneMatch(ahead -> isOpen(month.plusMonths(ahead))))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOpen(YearMonth month) {
        return database.sql("select to_regclass(?) is not null")
                .param(partition(month))
                .query(Boolean.class)
                .single();
    }

    private static String partition(YearMonth month) {
        return "app.audit_event_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    }

    private void goTo(YearMonth month) {
        goTo(month.atDay(10).atStartOfDay(VIETNAM).toOffsetDateTime());
    }

    private void goTo(OffsetDateTime moment) {
        clock.advance(Duration.between(clock.instant(), moment.toInstant()));
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                ownerConnection.getJdbcUrl(), ownerConnection.getUsername(), ownerConnection.getPassword()));
    }
}
