package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.dongthuan.ApplicationTest;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.engine.EngineUsers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PeopleTests {

    private static final AgencyCode PERSONNEL = new AgencyCode("H24.01");

    @Autowired
    People people;

    @Autowired
    EngineUsers engineUsers;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @AfterEach
    void undo() {
        database.sql("update app.appointment set valid_to = null where valid_from > '2020-01-01'")
                .update();
        database.sql("update app.account set closed_at = null").update();
    }

    @Test
    void knowsNameAndWorkplace() {
        assertThat(people.find("nga.pham")).contains(new Person("nga.pham", "Phạm Thị Nga", new AgencyCode("H24.02")));
        assertThat(people.find("admin")).get().extracting(Person::agency).isNull();
        assertThat(people.find("nobody")).isEmpty();
        assertThat(people.find("nga.pham\0' or true --")).isEmpty();
        assertThat(people.mailAddress("son.cao")).contains("son.cao@hungyen.demo.example");
    }

    @ParameterizedTest(name = "{0} is in the engine''s groups {1}")
    @CsvSource({
        "nga.pham,H24.02.official officials",
        "lan.vu,H24.01.official H24.01.verifier officials",
        "minh.do,H24.01.approver H24.01.official officials",
        "quang.le,H24.01.official officials",
        // the duty of Hải Dương (H23) went over to Hải Phòng
        "hai.tran,H23.approver H24.approver H24.official officials",
        "kiem.luong,G20.official auditor officials",
        "admin,administrators administrators.national",
        "nobody,''"
    })
    void theEngineSeesRolesAsGroups(String account, String groups) {
        assertThat(String.join(" ", new java.util.TreeSet<>(engineUsers.groupsOf(account))))
                .isEqualTo(groups);
    }

    @Test
    void namesTheHoldersOfARoleInAStableOrder() {
        assertThat(people.holders(Role.VERIFIER, PERSONNEL)).containsExactly("hoa.ngo", "lan.vu");
        assertThat(people.holders(Role.APPROVER, PERSONNEL)).containsExactly("minh.do");
        assertThat(people.administrators()).containsExactly("admin");
    }

    @Test
    void leadingIsAnAttributeOfTheAppointmentOnThatDay() {
        assertThat(people.ledBy("quang.le")).isEqualTo(Set.of(PERSONNEL));
        assertThat(people.ledBy("lan.vu")).isEmpty();
        assertThat(people.ledBy("nobody")).isEmpty();
        endAppointments("quang.le", 1);
        assertThat(people.ledBy("quang.le")).isEmpty();
    }

    @Test
    void theLastDayOfAnAppointmentStillCounts() {
        endAppointments("minh.do", 0);
        assertThat(people.rolesOf("minh.do")).contains(new HeldRole(Role.APPROVER, PERSONNEL));

        endAppointments("minh.do", 1);
        assertThat(people.rolesOf("minh.do")).isEmpty();
        assertThat(people.holders(Role.APPROVER, PERSONNEL)).isEmpty();
        assertThat(engineUsers.groupsOf("minh.do")).isEmpty();
    }

    @Test
    void aClosedAccountHasAPersonButNoRoles() {
        database.sql("update app.account set closed_at = now() where id = 'minh.do'")
                .update();
        assertThat(people.find("minh.do")).isPresent();
        assertThat(people.rolesOf("minh.do")).isEmpty();
        assertThat(people.holders(Role.APPROVER, PERSONNEL)).isEmpty();
        assertThat(engineUsers.find("minh.do")).isEmpty();
    }

    @Test
    void accountsAreNeverDeleted() {
        assertThatThrownBy(() -> database.sql("delete from app.account where id = 'nga.pham'")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void endAppointments(String account, int daysAgo) {
        database.sql("update app.appointment set valid_to = ? where account = ?")
                .param(LocalDate.now(clock).minusDays(daysAgo))
                .param(account)
                .update();
    }
}
