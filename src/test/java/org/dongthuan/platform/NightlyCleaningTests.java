package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody needs any more goes by itself: at night, some at a time, on one node at a time. */
@ApplicationTest
class NightlyCleaningTests {

    private final Pile pile = new Pile("pile", 250);

    @Autowired
    NightlyCleaning cleaning;

    @Autowired
    List<Leftovers> all;

    @Autowired
    CleaningSettings settings;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    ScheduledAnnotationBeanPostProcessor schedule;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @AfterEach
    void clear() {
        database.sql("delete from app.spring_session where principal_name = 'cleaning'")
                .update();
    }

    @Test
    void eachKindOfLeftoversHasItsTerm() {
        assertThat(all).extracting(Leftovers::name).contains("unattached-uploads", "drafts-of-ended-tasks");
        assertThat(settings.kept()).containsEntry("unattached-uploads", Duration.ofDays(7));
        assertThatIllegalStateException()
                .isThrownBy(() -> cleaning(Map.of("pail", Duration.ofDays(1)), pile))
                .withMessageContaining("pile")
                .withMessageContaining("pail");
    }

    @Test
    void itIsDoneAtNight() {
        assertThat(schedule.getScheduledTasks())
                .extracting(task -> task.getTask())
                .filteredOn(CronTask.class::isInstance)
                .extracting(task -> ((CronTask) task).getExpression())
                .contains(settings.at());
        LocalDateTime next = CronExpression.parse(settings.at()).next(LocalDateTime.parse("2026-11-26T12:00"));
        assertThat(next).isEqualTo("2026-11-27T01:30");
    }

    @Test
    void everythingGoesSomeAtATimeEachTimeInATransactionOfItsOwn() {
        cleaning(Map.of("pile", Duration.ofDays(3)), pile).clean();
        assertThat(pile.left).isZero();
        assertThat(pile.transactions).hasSize(3);
        assertThat(pile.before).isBetween(now().minusDays(3).minusMinutes(1), now().minusDays(3));
    }

    @Test
    void oneThatFailsDoesNotKeepTheOthersFromGoing() {
        var broken = new Pile("broken", 1) {
            @Override
            public int remove(OffsetDateTime before, int most) {
                throw new IllegalStateException("not tonight");
            }
        };
        cleaning(Map.of("pile", Duration.ZERO, "broken", Duration.ZERO), broken, pile)
                .clean();
        assertThat(pile.left).isZero();
    }

    @Test
    void whileAnotherNodeCleansThisOneLeavesItToThat() throws Exception {
        NightlyCleaning here = cleaning(Map.of("pile", Duration.ZERO), pile);
        var there = Executors.newSingleThreadExecutor();
        try {
            transaction.executeWithoutResult(status -> {
                database.sql("select pg_advisory_xact_lock(hashtext('cleaning'), hashtext('pile'))")
                        .query(row -> {});
                try {
                    there.submit(here::clean).get(20, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
                assertThat(pile.left).isEqualTo(250);
            });
        } finally {
            there.shutdownNow();
        }
        here.clean();
        assertThat(pile.left).isZero();
    }

    @Test
    void sessionsThatEndedGoAndTheOthersStay() {
        String ended = session(Duration.ofMinutes(-1));
        String living = session(Duration.ofMinutes(10));
        assertThat(ReflectionTestUtils.getField(sessions, "cleanupCron"))
                .as("by itself, every minute")
                .isEqualTo("0 * * * * *");
        assertThat(ReflectionTestUtils.getField(sessions, "taskScheduler")).isNotNull();

        sessions.cleanUpExpiredSessions();

        assertThat(database.sql("select primary_id from app.spring_session where principal_name = 'cleaning'")
                        .query(String.class)
                        .list())
                .containsExactly(living);
        assertThat(database.sql("select count(*) from app.spring_session_attributes where session_primary_id = ?")
                        .param(ended)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String session(Duration ahead) {
        String id = UUID.randomUUID().toString();
        database.sql("insert into app.spring_session values (?, ?, 0, 0, 1800, ?, 'cleaning')")
                .params(id, id, System.currentTimeMillis() + ahead.toMillis())
                .update();
        database.sql("insert into app.spring_session_attributes values (?, 'x', 'y')")
                .param(id)
                .update();
        return id;
    }

    private NightlyCleaning cleaning(Map<String, Duration> kept, Leftovers... piles) {
        var terms = new CleaningSettings("-", kept, Duration.ZERO, Duration.ZERO);
        return new NightlyCleaning(List.of(piles), terms, database, transaction, clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** So many things that nobody needs. */
    private class Pile implements Leftovers {
        private final String name;
        private int left;
        private final Set<Long> transactions = new HashSet<>();
        private OffsetDateTime before;

        Pile(String name, int left) {
            this.name = name;
            this.left = left;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int remove(OffsetDateTime moment, int most) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            transactions.add(
                    database.sql("select txid_current()").query(Long.class).single());
            before = moment;
            int some = Math.min(left, most);
            left -= some;
            return some;
        }
    }
}
