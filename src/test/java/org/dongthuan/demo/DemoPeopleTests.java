package org.dongthuan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import org.dongthuan.ApplicationTest;
import org.dongthuan.identity.NewAccounts;
import org.dongthuan.identity.People;
import org.dongthuan.platform.StartRefusal;
import org.dongthuan.platform.StartRefusalAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class DemoPeopleTests {

    @Autowired
    DemoPeople demoPeople;

    @Autowired
    NewAccounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @AfterEach
    void undo() {
        database.sql("update app.appointment set valid_to = null where valid_from > '2020-01-01'")
                .update();
    }

    @Test
    void seedingAgainChangesNothing() {
        database.sql("update app.appointment set valid_to = ? where account = 'minh.do'")
                .param(LocalDate.now(clock).minusDays(1))
                .update();
        demoPeople.seed();
        assertThat(people.rolesOf("minh.do")).isEmpty();
        assertThat(database.sql("select count(*) from app.account where email like '%.demo.example'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(17);
    }

    @Test
    void withoutTheDemoProfileTheApplicationRefusesDemoAccounts() {
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> new DemoGuard(accounts).refuseDemoAccounts())
                .withMessageContaining("dat.ngo")
                .withMessageContaining("SPRING_PROFILES_ACTIVE=demo")
                .satisfies(refusal -> assertThat(
                                new StartRefusalAnalyzer().analyze(refusal).getDescription())
                        .contains("Cơ sở dữ liệu có tài khoản", "The database holds demonstration accounts"));
    }

    @Test
    void eitherOfPasswordAndDomainBetraysADemoAccount() {
        assertThat(accounts.withPasswordHashOrMailUnder("{none}", DemoPeople.MAIL_DOMAIN))
                .contains("admin", "nga.pham");
        // the first twenty are enough to say, and people of single tests have that password, too
        assertThat(accounts.withPasswordHashOrMailUnder(DemoPeople.PASSWORD_HASH, ".nowhere.example"))
                .contains("admin", "dat.ngo");
        assertThat(accounts.withPasswordHashOrMailUnder("{none}", ".nowhere.example"))
                .isEmpty();
        assertThat(accounts.withPasswordHashOrMailUnder("{none}", "emo.exampl")).isEmpty();
    }
}
