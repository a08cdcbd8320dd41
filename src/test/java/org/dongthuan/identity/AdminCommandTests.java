package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.StartRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AdminCommandTests {

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    JdbcClient database;

    @Autowired
    KeptAccountTable accounts;

    @Autowired
    AppointmentTable appointments;

    @Autowired
    PasswordResetTable table;

    @Autowired
    PasswordResets resets;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level logged = root.getLevel();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String id = "dau." + UUID.randomUUID().toString().substring(0, 8);

    /** The command speaks for itself and quietens the log of its process, which here is everybody's. */
    @AfterEach
    void logAsBefore() {
        root.setLevel(logged);
    }

    @Test
    void refusesWhereThereIsOneUnlessItIsForced() {
        assertThat(run("admin", "create")).isEqualTo(1);
        assertThat(said())
                .contains("Đã có quản trị viên", "There is an administrator")
                .doesNotContain("/password/new/");
        assertThat(run("admin", "create", "--force")).isZero();
        try {
            String secret = said().replaceAll("(?s).*/password/new/([\\w-]{43}).*", "$1");
            assertThat(resets.accountOf(secret)).contains(id);
            assertThat(database.sql("select purpose from app.audit_event where reference = ?")
                            .param(id)
                            .query(String.class)
                            .list())
                    .containsExactly("administrator-by-force");
            assertThat(run("admin", "create", "--force")).isEqualTo(1);
            assertThat(said()).contains("Tên đăng nhập đã có");
        } finally {
            // ended it would count again for a test that undoes endings
            ownersDatabase()
                    .sql("delete from app.appointment where account = ?")
                    .param(id)
                    .update();
            database.sql("update app.account set closed_at = now() where id = ?")
                    .param(id)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "admin remove",
                "admin create more",
                "admin create --mail=khong-phai-thu",
                "admin create --user=Ai",
                "admin create --foce"
            })
    void whatItDoesNotUnderstandItAnswersWithItsUse(String words) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(said()).contains("admin create --user=NAME");
    }

    /** An empty country, for as long as the transaction lasts. */
    @Test
    void makesTheFirstOneOfACountryThatHasNoneAndNoSecond() {
        var first = new FirstAdministrator(accounts, appointments, table, audit, transaction, clock);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql("update app.account set closed_at = now() where id in"
                            + " (select account from app.appointment where role = 'ADMINISTRATOR')")
                    .update();
            String secret = first.create(account(id), false);
            assertThat(resets.accountOf(secret)).contains(id);
            assertThat(appointments.holders(Role.ADMINISTRATOR, null, LocalDate.now(clock)))
                    .containsExactly(id);
            assertThatExceptionOfType(StartRefusal.class).isThrownBy(() -> first.create(account(id + "2"), false));
        });
        assertThat(accounts.hasNationalAdministrator(LocalDate.now(clock))).isTrue();
    }

    private JdbcClient ownersDatabase() {
        return JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
    }

    private static CreateAccount account(String id) {
        return new CreateAccount(id, "Nguyễn Văn", "An", id + "@thu.example", null);
    }

    private int run(String... words) {
        out.reset();
        List<String> person = List.of(
                "--user=" + id,
                "--family-name=Nguyễn Văn",
                "--given-name=An",
                "--mail=" + id + "@thu.example",
                "--spring.datasource.url=" + owner.getJdbcUrl(),
                "--spring.flyway.url=" + owner.getJdbcUrl(),
                "--spring.flyway.user=" + owner.getUsername(),
                "--spring.flyway.password=" + owner.getPassword());
        // what a word says later holds
        Stream<String> all = Stream.of(
                        Stream.of(words).filter(word -> !word.startsWith("--")),
                        person.stream(),
                        Stream.of(words).filter(word -> word.startsWith("--")))
                .flatMap(part -> part);
        return AdminCommand.run(all.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
