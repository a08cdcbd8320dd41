package org.dongthuan.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The first answers of the last 24 hours, by account and key. */
@Component
class IdempotentResponseTable {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient database;
    private final Clock clock;

    IdempotentResponseTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Reserves the key until the transaction ends; false while it is in work elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reserve(IdempotencyKey key) {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(key.lock())
                .query(Boolean.class)
                .single();
    }

    /** What was answered before. */
    Optional<IdempotentResponse> find(IdempotencyKey key) {
        return database.sql("""
                        select request_hash, status, media_type, location, body from app.idempotency
                        where account = ? and key = ? and answered_at >= ?""")
                .params(key.account(), key.key(), eldest())
                .query((row, index) -> answer(row))
                .optional();
    }

    /** Keeps the answer; false when another one was kept first, which then holds. */
    @Transactional
    public boolean keep(IdempotencyKey key, IdempotentResponse answer) {
        return add(key, answer) || forget(key) && add(key, answer);
    }

    /** Whether an answer stood there that is too old to count. */
    private boolean forget(IdempotencyKey key) {
        return database.sql("delete from app.idempotency where account = ? and key = ? and answered_at < ?")
                        .params(key.account(), key.key(), eldest())
                        .update()
                == 1;
    }

    private boolean add(IdempotencyKey key, IdempotentResponse answer) {
        return database.sql("""
                                insert into app.idempotency
                                    (account, key, request_hash, status, media_type, location, body, answered_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                key.account(),
                                key.key(),
                                answer.requestHash(),
                                answer.status(),
                                answer.mediaType(),
                                answer.location(),
                                answer.body(),
                                OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void forgetOld() {
        database.sql("delete from app.idempotency where answered_at < ?")
                .param(eldest())
                .update();
    }

    private OffsetDateTime eldest() {
        return OffsetDateTime.now(clock).minus(KEPT);
    }

    private static IdempotentResponse answer(ResultSet row) throws SQLException {
        return new IdempotentResponse(
                row.getString("request_hash"),
                row.getInt("status"),
                row.getString("media_type"),
                row.getString("location"),
                row.getBytes("body"));
    }
}
