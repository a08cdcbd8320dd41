package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.NotFound;
import org.dongthuan.platform.Refusal.TooOften;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads that no request names go after a week, whole; an attached one cannot go, whoever is faster. */
@ApplicationTest
class UnattachedUploadsTests {

    private final Actor uploader = new Actor("test." + UUID.randomUUID(), "Phạm Thị Thử", null, Set.of());
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @Autowired
    EvidenceDesk desk;

    @Autowired
    EvidenceStore store;

    @Autowired
    UnattachedUploads uploads;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    TestClock.Movable clock;

    @AfterEach
    void clear() {
        clock.reset();
        other.shutdownNow();
    }

    @Test
    void whatNobodyAttachedForAWeekGoesWithItsPiecesAndItsKey() {
        UUID old = uploaded(Duration.ofDays(8));
        UUID younger = uploaded(Duration.ofDays(6));
        assertThat(pieces(old)).isPositive();

        forget(weekAgo());

        assertThat(desk.describe(old)).isEmpty();
        assertThat(pieces(old)).isZero();
        assertThat(keys(old)).as("the key of its content").isZero();
        assertThatThrownBy(() -> desk.open(uploader, old))
                .isInstanceOfSatisfying(
                        NotFound.class, refusal -> assertThat(refusal.type()).isEqualTo("evidence-unknown"));
        assertThat(desk.open(uploader, younger)).isNotNull();
        assertThat(keys(younger)).isOne();
    }

    @Test
    void whatARequestNamesStays() {
        UUID attached = uploaded(Duration.ofDays(30));
        assertThat(attach(attached)).isTrue();
        assertThat(attach(attached)).as("by a second request").isTrue();

        forget(weekAgo());

        assertThat(desk.open(uploader, attached)).isNotNull();
    }

    @Test
    void someGoAtATime() {
        for (int upload = 0; upload < 3; upload++) uploaded(Duration.ofDays(4000));
        OffsetDateTime then = OffsetDateTime.now(clock).minusDays(3999);
        assertThat(transaction.<Integer>execute(status -> uploads.remove(then, 2)))
                .isEqualTo(2);
        assertThat(transaction.<Integer>execute(status -> uploads.remove(then, 2)))
                .isEqualTo(1);
    }

    /** Otherwise whoever has uploaded his number for today could have room made by a wrong setting. */
    @Test
    void whatWasUploadedTodayStaysWhateverTheSettingSaysAndCounts() {
        UUID today = uploaded(Duration.ofHours(23));
        for (int upload = 1; upload < EvidenceStore.MOST_A_DAY; upload++) insert(uploader.account());

        forget(OffsetDateTime.now(clock).plusDays(1));

        assertThat(desk.describe(today)).isPresent();
        assertThatThrownBy(() -> store.refuseFlood(uploader))
                .isInstanceOfSatisfying(
                        TooOften.class,
                        refusal -> assertThat(refusal.retryAfter())
                                .isBetween(Duration.ofMinutes(59), Duration.ofHours(1)));
    }

    @Test
    void oneThatIsBeingAttachedIsLeftAlone() throws Exception {
        UUID document = uploaded(Duration.ofDays(8));
        transaction.executeWithoutResult(status -> {
            assertThat(desk.attach(Set.of(document))).isTrue();
            // it does not wait for the request either
            finished(meanwhile(() -> forget(weekAgo())));
        });
        assertThat(desk.open(uploader, document)).isNotNull();
    }

    @ParameterizedTest(name = "and the removal is undone: {0}")
    @ValueSource(booleans = {false, true})
    void whoAttachesOneThatIsBeingRemovedWaitsAndIsTold(boolean undone) throws Exception {
        UUID document = uploaded(Duration.ofDays(8));
        var attaching = new CountDownLatch(1);
        Future<Boolean> attached = transaction.execute(status -> {
            uploads.remove(weekAgo(), 1000);
            Future<Boolean> waiting = meanwhile(() -> {
                attaching.countDown();
                return attach(document);
            });
            await(attaching);
            assertThat(waiting).isNotDone();
            if (undone) status.setRollbackOnly();
            return waiting;
        });
        assertThat(finished(attached)).isEqualTo(undone);
        assertThat(desk.describe(document).isPresent()).isEqualTo(undone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from app.evidence where id = ?",
                "update app.evidence set attached = false where id = ?",
                "update app.evidence set uploader = 'me' where id = ?",
                "delete from app.evidence_chunk where evidence = ?",
                "update app.evidence_chunk set bytes = bytes || 'x' where evidence = ?"
            })
    void notEvenTheOwnerTakesAnAttachedOneAwayOrChangesIt(String statement) {
        UUID attached = uploaded(Duration.ofDays(8));
        attach(attached);
        assertThatThrownBy(() -> owner().update(statement, attached))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    private UUID uploaded(Duration ago) {
        clock.advance(ago.negated());
        try {
            return desk.upload(uploader, null, new ByteArrayInputStream(Documents.pdf(1)))
                    .id();
        } finally {
            clock.reset();
        }
    }

    private void insert(String account) {
        database.sql("""
                        insert into app.evidence (id, uploader, sha256, media_type, size, pages, orientation, uploaded_at)
                        values (gen_random_uuid(), ?, repeat('a', 64), 'image/png', 1, 1, 1, now())""").param(account).update();
    }

    private boolean attach(UUID document) {
        return Boolean.TRUE.equals(transaction.execute(status -> desk.attach(Set.of(document))));
    }

    private int forget(OffsetDateTime before) {
        int all = 0;
        Integer some;
        do {
            some = transaction.execute(status -> uploads.remove(before, 100));
            all += some == null ? 0 : some;
        } while (some != null && some == 100);
        return all;
    }

    private OffsetDateTime weekAgo() {
        return OffsetDateTime.now(clock).minusDays(7);
    }

    private <T> Future<T> meanwhile(Callable<T> work) {
        return other.submit(work);
    }

    private static <T> T finished(Future<T> work) {
        try {
            return work.get(8, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(8, TimeUnit.SECONDS)).isTrue();
            // long enough for the statement to reach the lock
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private int pieces(UUID document) {
        return database.sql("select count(*) from app.evidence_chunk where evidence = ?")
                .param(document)
                .query(Integer.class)
                .single();
    }

    private int keys(UUID document) {
        return database.sql("select count(*) from app.data_key where owner = ? and wrapped is not null")
                .param(document)
                .query(Integer.class)
                .single();
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
    }
}
