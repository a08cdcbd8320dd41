package org.dongthuan.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code sign_in_failure}: failed attempts by the hash of the name that was typed, and by address. */
@Component
class SignInFailureTable {

    private final JdbcClient database;

    SignInFailureTable(JdbcClient database) {
        this.database = database;
    }

    /** How many failures, and when the latest was. */
    record Failures(int count, @Nullable Instant latest) {}

    Failures ofNameFrom(String address, String hash, Instant since) {
        return failures("count(*)", "at > ? and account_hash = ? and address = ?", at(since), hash, address);
    }

    Failures ofName(String hash, Instant since) {
        return failures("count(*)", "at > ? and account_hash = ?", at(since), hash);
    }

    /** Each name counts once. */
    Failures fromAddress(String address, Instant since) {
        return failures("count(distinct account_hash)", "at > ? and address = ?", at(since), address);
    }

    private Failures failures(String count, String which, Object... parameters) {
        return database.sql(
                        "select " + count + " as failures, max(at) as latest from app.sign_in_failure where " + which)
                .params(parameters)
                .query((row, index) -> {
                    OffsetDateTime latest = row.getObject("latest", OffsetDateTime.class);
                    return new Failures(row.getInt("failures"), latest == null ? null : latest.toInstant());
                })
                .single();
    }

    void insert(String hash, String address, Instant at) {
        database.sql("insert into app.sign_in_failure (account_hash, address, at) values (?, ?, ?)")
                .params(hash, address, at(at))
                .update();
    }

    void delete(String hash, String address) {
        database.sql("delete from app.sign_in_failure where account_hash = ? and address = ?")
                .params(hash, address)
                .update();
    }

    void delete(String hash) {
        database.sql("delete from app.sign_in_failure where account_hash = ?")
                .param(hash)
                .update();
    }

    void deleteBefore(Instant eldest) {
        database.sql("delete from app.sign_in_failure where at < ?")
                .param(at(eldest))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
