package org.dongthuan.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.dongthuan.platform.Leftovers;
import org.dongthuan.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code sign_in_place}: the browsers in which each account was signed in to before. */
@Component
class SignInPlaceTable implements Leftovers {

    /** More than anybody mistypes; then a place counts like any other again. */
    private static final int MOST_FAILURES = 100;

    private static final int MOST_PLACES = 20;

    private final JdbcClient database;

    SignInPlaceTable(JdbcClient database) {
        this.database = database;
    }

    boolean knows(String account, String token) {
        return database.sql("""
                        select exists (select from app.sign_in_place
                        where account = ? and token_hash = ? and failures < ?)""")
                .params(account, Sha256.of(token), MOST_FAILURES)
                .query(Boolean.class)
                .single();
    }

    /** Of the places of one account those stay that were used last. */
    void remember(String account, String token, Instant now) {
        database.sql("""
                        insert into app.sign_in_place (account, token_hash, used_at) values (?, ?, ?)
                        on conflict (account, token_hash) do update set used_at = excluded.used_at, failures = 0""")
                .params(account, Sha256.of(token), now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        delete from app.sign_in_place where account = :account and token_hash in (
                            select token_hash from app.sign_in_place where account = :account
                            order by used_at desc offset :most)""").param("account", account).param("most", MOST_PLACES).update();
    }

    void failed(String account, String token) {
        database.sql("update app.sign_in_place set failures = failures + 1 where account = ? and token_hash = ?")
                .params(account, Sha256.of(token))
                .update();
    }

    void forget(String account) {
        database.sql("delete from app.sign_in_place where account = ?")
                .param(account)
                .update();
    }

    @Override
    public String name() {
        return "sign-in-places";
    }

    @Override
    public int remove(OffsetDateTime before, int most) {
        return database.sql("""
                        delete from app.sign_in_place where (account, token_hash) in (
                            select account, token_hash from app.sign_in_place where used_at < ? limit ?)""").params(before, most).update();
    }
}
