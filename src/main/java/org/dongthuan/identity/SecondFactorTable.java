package org.dongthuan.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code second_factor} and {@code recovery_code}. */
@Component
class SecondFactorTable {

    private final JdbcClient database;

    SecondFactorTable(JdbcClient database) {
        this.database = database;
    }

    /** @param secret locked */
    record Row(
            byte[] secret, OffsetDateTime begunAt, @Nullable OffsetDateTime confirmedAt, int codesLeft) {}

    Optional<Row> find(String account) {
        return database.sql("""
                        select secret, begun_at, confirmed_at,
                            (select count(*) from app.recovery_code c where c.account = f.account and used_at is null) as codes
                        from app.second_factor f where account = ?""")
                .param(account)
                .query((row, index) -> new Row(
                        row.getBytes("secret"),
                        row.getObject("begun_at", OffsetDateTime.class),
                        row.getObject("confirmed_at", OffsetDateTime.class),
                        row.getInt("codes")))
                .optional();
    }

    boolean isOn(String account) {
        return database.sql(
                        "select exists (select 1 from app.second_factor where account = ? and confirmed_at is not null)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** A new secret takes the place of one that was never confirmed. */
    boolean begin(String account, byte[] secret, OffsetDateTime at) {
        return database.sql("""
                                insert into app.second_factor (account, secret, begun_at) values (?, ?, ?)
                                on conflict (account) do update set secret = excluded.secret, begun_at = excluded.begun_at
                                where second_factor.confirmed_at is null""").params(account, secret, at).update() == 1;
    }

    boolean confirm(String account, OffsetDateTime at) {
        return database.sql("update app.second_factor set confirmed_at = ? where account = ? and confirmed_at is null")
                        .params(at, account)
                        .update()
                == 1;
    }

    /** Whether no code of that step or a later one was taken before. */
    boolean take(String account, long step) {
        return database.sql(
                                "update app.second_factor set last_step = :step where account = :account and last_step < :step")
                        .param("account", account)
                        .param("step", step)
                        .update()
                == 1;
    }

    void replaceCodes(String account, List<String> hashes) {
        database.sql("delete from app.recovery_code where account = ?")
                .param(account)
                .update();
        database.sql("insert into app.recovery_code (account, code_hash) select ?, unnest(?::text[])")
                .param(account)
                .param(hashes.toArray(String[]::new))
                .update();
    }

    boolean use(String account, String hash, OffsetDateTime at) {
        return database.sql("""
                                update app.recovery_code set used_at = ?
                                where account = ? and code_hash = ? and used_at is null""").params(at, account, hash).update() == 1;
    }

    boolean remove(String account) {
        return database.sql("delete from app.second_factor where account = ?")
                        .param(account)
                        .update()
                == 1;
    }
}
