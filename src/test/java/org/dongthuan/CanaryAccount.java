package org.dongthuan;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An official of Hải Phòng whom only one test knows. */
final class CanaryAccount {

    private final JdbcTemplate database;
    private final String account;
    private final String password;

    CanaryAccount(ApplicationContext context, String account) {
        this.account = account;
        database = context.getBean(JdbcTemplate.class);
        password = context.getBean(PasswordEncoder.class).encode(TestClient.PASSWORD);
    }

    void open(String familyName, String givenName) {
        database.update(
                "insert into app.account (id, password, family_name, given_name, email) values (?, ?, ?, ?, ?)",
                account,
                password,
                familyName,
                givenName,
                address());
        database.update(
                "insert into app.appointment (account, role, agency, valid_from) values (?, 'OFFICIAL', ?, '2020-01-01')",
                account,
                "H24.02");
    }

    String address() {
        return account + "@thu.example";
    }

    void writeTo(String address) {
        database.update("update app.account set email = ? where id = ?", address, account);
    }

    void close() {
        database.update("update app.account set closed_at = now() where id = ?", account);
    }
}
