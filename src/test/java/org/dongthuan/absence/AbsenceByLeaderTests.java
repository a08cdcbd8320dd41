package org.dongthuan.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.dongthuan.ApplicationTest;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Authority;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody fell ill before he entered it. */
@ApplicationTest
class AbsenceByLeaderTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    AbsenceDesk desk;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    private AbsenceFixtures absences;
    private LocalDate today;

    @BeforeEach
    void prepare() {
        absences = new AbsenceFixtures(context);
        today = absences.today();
    }

    @AfterEach
    void clear() {
        absences.clear();
    }

    @Test
    void aLeaderSaysItForSomebodyWhoCannot() {
        AbsenceView absence = absences.enterFor("minh.do", "hoa.ngo", today, "lan.vu", null);
        assertThat(people.holders(Role.VERIFIER, new AgencyCode("H24.01"))).doesNotContain("hoa.ngo");
        assertThat(desk.get(actor("minh.do"), absence.id())).satisfies(seen -> {
            assertThat(seen.entered()).isTrue();
            assertThat(seen.reason()).isEqualTo("Nghỉ đột xuất");
            assertThat(seen.mayEnd()).isTrue();
        });
        assertThat(desk.get(actor("hoa.ngo"), absence.id()).enteredBy()).isEqualTo("Đỗ Văn Minh");
        assertThat(desk.get(actor("lan.vu"), absence.id()).reason()).isNull();
        assertThatThrownBy(() -> desk.end(actor("lan.vu"), absence.id())).hasMessage("not-permitted");
        assertThat(database.queryForList(
                        "select account || ' ' || kind from app.outbox where event like ?",
                        String.class,
                        "absence/" + absence.id() + "/%"))
                .contains("hoa.ngo absence-entered-for", "lan.vu absence-stands-in");
        desk.end(actor("hoa.ngo"), absence.id());

        // the head's absence is said by the body above, never by his own deputy; and nobody makes himself the
        // substitute
        assertThat(desk.staff(actor("quang.le")))
                .extracting(Substitute::account)
                .doesNotContain("minh.do");
        assertThat(desk.staff(actor("hai.tran")))
                .extracting(Substitute::account)
                .contains("minh.do");
        absences.enterFor("hai.tran", "minh.do", today, "quang.le", Authority.KT);
        for (String[] wrong : new String[][] {
            {"quang.le", "minh.do", "lan.vu"}, {"an.phan", "hoa.ngo", "lan.vu"}, {"lan.vu", "hoa.ngo", "quang.le"},
            {"quang.le", "lan.vu", "quang.le"}, {"minh.do", "nga.pham", "tuan.bui"}, {"admin", "hoa.ngo", "lan.vu"}
        })
            assertThatThrownBy(() -> absences.enterFor(wrong[0], wrong[1], today, wrong[2], null))
                    .as(String.join(" ", wrong))
                    .hasMessage("absence-invalid");
        // away himself, he leads nothing
        assertThatThrownBy(() -> absences.enterFor("minh.do", "hoa.ngo", today, "lan.vu", null))
                .hasMessage("absence-invalid");
    }

    private Actor actor(String account) {
        return people.actor(account).orElseThrow();
    }
}
