package org.dongthuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dongthuan.ApplicationTest;
import org.dongthuan.audit.AuditEntry.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AuditLogTests {

    private final String reference = "test " + UUID.randomUUID();
    private final AuditEntry entry =
            AuditEntry.done("nga.pham", "H24.02", Action.READ_RECORD).about(reference);

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcTemplate database;

    @Autowired
    HikariDataSource pool;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void keepsWhoDidWhatToWhoseFieldsAndWhy() {
        UUID record = UUID.randomUUID();
        inTransaction(() -> audit.append(entry.on(record, List.of("identity.birth_date", "contact.home_address"))
                .because("own record")));
        var row = database.queryForMap("select * from app.audit_event where reference = ?", reference);
        assertThat(row)
                .containsEntry("actor", "nga.pham")
                .containsEntry("agency", "H24.02")
                .containsEntry("action", "READ_RECORD")
                .containsEntry("record_id", record)
                .containsEntry("purpose", "own record")
                .containsEntry("outcome", "DONE")
                .containsEntry("channel", "SYSTEM");
        assertThat(row.get("fields")).hasToString("{identity.birth_date,contact.home_address}");
    }

    @Test
    void manyAtOnceStandInTheirOrderEachWithWhatItSays() {
        UUID record = UUID.randomUUID();
        UUID grant = UUID.randomUUID();
        UUID decision = UUID.randomUUID();
        inTransaction(() -> audit.append(List.of(
                entry.on(record, List.of("phone", "email"))
                        .under(grant, decision)
                        .in("EXPORT"),
                AuditEntry.refused(null, null, Action.FIND_RECORD).about(reference),
                entry.because("NULL"))));
        var rows = database.queryForList("select * from app.audit_event where reference = ? order by id", reference);
        assertThat(rows)
                .extracting(row -> row.get("action"))
                .containsExactly("READ_RECORD", "FIND_RECORD", "READ_RECORD");
        assertThat(rows).extracting(row -> row.get("outcome")).containsExactly("DONE", "REFUSED", "DONE");
        assertThat(rows).extracting(row -> row.get("actor")).containsExactly("nga.pham", null, "nga.pham");
        assertThat(rows).extracting(row -> row.get("record_id")).containsExactly(record, null, null);
        assertThat(rows).extracting(row -> row.get("grant_id")).containsExactly(grant, null, null);
        assertThat(rows).extracting(row -> row.get("decision_id")).containsExactly(decision, null, null);
        assertThat(rows).extracting(row -> row.get("form")).containsExactly("EXPORT", null, null);
        assertThat(rows).extracting(row -> row.get("purpose")).containsExactly(null, null, "NULL");
        assertThat(rows).extracting(row -> row.get("fields").toString()).containsExactly("{phone,email}", "{}", "{}");
    }

    @Test
    void anEffectThatRollsBackTakesItsLineWithIt() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            audit.append(entry);
            status.setRollbackOnly();
        });
        assertThat(lines()).isZero();
    }

    @Test
    void noEffectIsLoggedOutsideOfATransaction() {
        assertThatThrownBy(() -> audit.append(entry)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRefusalOutlivesTheRollback() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            audit.appendAlone(
                    AuditEntry.refused("son.cao", "H31.01", Action.READ_RECORD).about(reference));
            status.setRollbackOnly();
        });
        assertThat(lines()).isEqualTo(1);
    }

    /** Every connection of the business pool is inside a transaction that logs a refusal: none waits for another. */
    @Test
    void refusalsDoNotWaitForAFullPool() throws Exception {
        int size = pool.getMaximumPoolSize();
        waitUntilNobodyUsesThePool();
        var everybodyIsIn = new CountDownLatch(size);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < size; i++) done.add(threads.submit(() -> refuseTogether(everybodyIsIn)));
            for (Future<?> each : done) each.get(20, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(lines()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.audit_event set actor = 'nobody'",
                "delete from app.audit_event",
                "truncate app.audit_event",
                "alter table app.audit_event disable trigger all",
                "drop table app.audit_event"
            })
    void theApplicationCannotChangeTheLog(String statement) {
        inTransaction(() -> audit.append(entry));
        assertThatThrownBy(() -> database.update(statement)).isInstanceOf(DataAccessException.class);
        assertThat(lines()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.audit_event set actor = 'nobody'",
                "delete from app.audit_event",
                "truncate app.audit_event"
            })
    void notEvenTheOwnerOfTheTablesChangesTheLogByMistake(String statement) throws SQLException {
        inTransaction(() -> audit.append(entry));
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining("audit_event is append-only");
        }
        assertThat(lines()).isEqualTo(1);
    }

    private void refuseTogether(CountDownLatch everybodyIsIn) {
        inTransaction(() -> {
            database.queryForObject("select 1", Integer.class);
            everybodyIsIn.countDown();
            try {
                // others may use the pool as well: what matters is that all of ours hold a connection
                everybodyIsIn.await(8, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            audit.appendAlone(AuditEntry.refused(null, null, Action.READ_TASK).about(reference));
        });
    }

    /** Of what ran before something may be on its way still, such as a call that nobody waits for any more. */
    private void waitUntilNobodyUsesThePool() throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (pool.getHikariPoolMXBean().getActiveConnections() > 0 && System.nanoTime() < patience) Thread.sleep(50);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections())
                .as(() -> "Somebody still holds connections: " + database.queryForList("""
                        select pid, state, now() - xact_start as since, left(query, 100) as last from pg_stat_activity
                        where usename = current_user and pid <> pg_backend_pid() order by xact_start"""))
                .isZero();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private Integer lines() {
        return database.queryForObject(
                "select count(*) from app.audit_event where reference = ?", Integer.class, reference);
    }
}
