package org.dongthuan;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An official of Hải Phòng whom no other test knows. */
final class CanaryAccount {

    private final JdbcTemplate database;
    private final String password;

    CanaryAccount(ApplicationContext context) {
        database = context.getBean(JdbcTemplate.class);
        password = context.getBean(PasswordEncoder.class).encode(TestClient.PASSWORD);
    }

    void open(String familyName, String givenName) {
        database.update(
                "insert into app.account (id, password, family_name, given_name, email) values (?, ?, ?, ?, ?)",
                CanaryStory.HOLDER,
                password,
                familyName,
                givenName,
                address());
        database.update(
                "insert into app.appointment (account, role, agency, valid_from) values (?, 'OFFICIAL', ?, '2020-01-01')",
                CanaryStory.HOLDER,
                "H24.02");
    }

    static String address() {
        return CanaryStory.HOLDER + "@thu.example";
    }

    void writeTo(String address) {
        database.update("update app.account set email = ? where id = ?", address, CanaryStory.HOLDER);
    }

    void close() {
        database.update("update app.account set closed_at = now() where id = ?", CanaryStory.HOLDER);
    }
}
