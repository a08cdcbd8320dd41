package org.dongthuan.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts remember of a forgotten password: at most one request each, the newest. */
@Component
class PasswordResetTable {

    private final JdbcClient database;

    PasswordResetTable(JdbcClient database) {
        this.database = database;
    }

    /** The open account of that name, or those whose mail goes to that address, in small letters or capitals. */
    List<String> accountsOf(String nameOrMail) {
        String typed = nameOrMail.strip().toLowerCase(Locale.ROOT);
        // the database refuses it
        if (typed.indexOf('\0') >= 0) return List.of();
        // the index is on the reversed address
        return database.sql("""
                        select id from app.account where (id = :typed or reverse(lower(email)) = reverse(:typed))
                            and closed_at is null
                        order by id limit 5""").param("typed", typed).query(String.class).list();
    }

    void asked(String account, UUID id) {
        database.sql("update app.account set reset_id = ? where id = ?")
                .params(id, account)
                .update();
    }

    /** Whether it is the account's newest request. */
    boolean sent(UUID id, String hash, OffsetDateTime until) {
        return database.sql(
                                "update app.account set reset_hash = ?, reset_until = ? where reset_id = ? and closed_at is null")
                        .params(hash, until, id)
                        .update()
                == 1;
    }

    Optional<String> account(String hash, OffsetDateTime now) {
        return database.sql("""
                        select id from app.account where reset_hash = ? and reset_until > ? and closed_at is null""").params(hash, now).query(String.class).optional();
    }

    /** Whether the secret was good: it is so once. */
    boolean changed(String hash, String password, OffsetDateTime now) {
        return database.sql("""
                                update app.account
                                set password = :password, awaits_password = false,
                                    reset_id = null, reset_hash = null, reset_until = null
                                where reset_hash = :hash and reset_until > :now and closed_at is null""")
                        .param("password", password)
                        .param("hash", hash)
                        .param("now", now)
                        .update()
                == 1;
    }
}
