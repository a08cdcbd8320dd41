package org.dongthuan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.mandate.MandateView.Side;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Giving, accepting, declining and ending a mandate; it is a matter of the two. */
@ApplicationTest
class MandateDeskTests {

    private static final String PRINCIPAL = "tuan.bui";
    private static final String MANDATARY = "dat.ngo";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    MandateFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new MandateFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.endAll(PRINCIPAL, MANDATARY);
    }

    @Test
    void bothSidesSeeItAndAreToldOfEachStep() {
        UUID id = stories.given(PRINCIPAL, MANDATARY);
        MandateView given = stories.desk().get(stories.actor(PRINCIPAL), id);
        assertThat(given.state()).isEqualTo(MandateState.OFFERED);
        assertThat(given.side()).isEqualTo(Side.PRINCIPAL);
        assertThat(given.mandatary().name()).isEqualTo("Ngô Thành Đạt");
        assertThat(given.mayAccept()).isFalse();
        assertThatThrownBy(() -> stories.desk().accept(stories.actor(PRINCIPAL), id, Seen.UNTOLD))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThat(mails(id, MANDATARY)).containsExactly("mandate-offered");
        assertThat(mails(id, PRINCIPAL)).containsExactly("mandate-given");

        MandateView accepted = stories.desk().accept(stories.actor(MANDATARY), id, Seen.UNTOLD);
        assertThat(accepted.state()).isEqualTo(MandateState.IN_FORCE);
        assertThatThrownBy(() -> stories.desk().accept(stories.actor(MANDATARY), id, Seen.UNTOLD))
                .hasMessage("mandate-not-offered");

        assertThatThrownBy(() -> stories.desk().end(stories.actor(PRINCIPAL), id, new Seen(List.of("other"))))
                .hasMessage("changed-meanwhile");
        stories.end(MANDATARY, id);
        MandateView ended = stories.desk().get(stories.actor(PRINCIPAL), id);
        assertThat(ended.state()).isEqualTo(MandateState.ENDED);
        assertThat(ended.end().by()).isEqualTo(Side.MANDATARY);
        assertThatThrownBy(() -> stories.end(PRINCIPAL, id)).hasMessage("mandate-over");
        assertThat(mails(id, PRINCIPAL))
                .containsExactlyInAnyOrder("mandate-given", "mandate-accepted", "mandate-ended");
        assertThat(acts(id)).containsExactly("GIVEN", "ACCEPTED", "ENDED");
    }

    @Test
    void whatIsDeclinedIsOver() {
        UUID id = stories.given(PRINCIPAL, MANDATARY);
        stories.end(MANDATARY, id);
        assertThat(stories.desk().get(stories.actor(MANDATARY), id).state()).isEqualTo(MandateState.DECLINED);
        assertThat(mails(id, PRINCIPAL)).contains("mandate-declined");
        assertThat(acts(id)).containsExactly("GIVEN", "DECLINED");
    }

    @Test
    void thereIsOneOfTheSameTwoAtATime() {
        stories.given(PRINCIPAL, MANDATARY);
        assertThatThrownBy(() -> stories.given(PRINCIPAL, MANDATARY)).hasMessage("mandate-exists");
        stories.given(MANDATARY, PRINCIPAL);
    }

    @ParameterizedTest
    @CsvSource({
        // whose code, from and to in days from today, the member at fault
        "tuan.bui, 0, 10, mandatary",
        ", 0, 10, mandatary",
        "nobody, 0, 10, mandatary",
        "dat.ngo, -1, 10, from",
        "dat.ngo, 400, 410, from",
        "dat.ngo, 5, 4, to",
        "dat.ngo, 0, , to",
        "dat.ngo, 0, 366, to",
    })
    void whatCannotBeIsRefusedByName(@Nullable String whose, int from, @Nullable Integer to, String member) {
        String code = whose == null
                ? null
                : whose.equals("nobody") ? UUID.randomUUID().toString() : stories.code(whose);
        LocalDate today = stories.today();
        var wanted = new GiveMandate(
                code, List.of("ANSWER_CONSENT"), today.plusDays(from), to == null ? null : today.plusDays(to));
        assertThatThrownBy(() -> stories.desk().give(stories.actor(PRINCIPAL), wanted))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Refusal.Violation::field)
                                .containsExactly(member));
    }

    @Test
    void aMandateOfWhoeverCannotActIsWithoutEffect() {
        UUID id = stories.accepted(PRINCIPAL, MANDATARY);
        Mandates mandates = context.getBean(Mandates.class);
        assertThat(mandates.inForce(PRINCIPAL, MANDATARY, MandateKind.ANSWER_CONSENT))
                .isPresent();
        database.sql("update app.account set closed_at = now() where id = ?")
                .param(MANDATARY)
                .update();
        try {
            assertThat(mandates.inForce(PRINCIPAL, MANDATARY, MandateKind.ANSWER_CONSENT))
                    .isEmpty();
            assertThat(stories.desk().get(stories.actor(PRINCIPAL), id).state()).isEqualTo(MandateState.VOID);
        } finally {
            database.sql("update app.account set closed_at = null where id = ?")
                    .param(MANDATARY)
                    .update();
        }
        stories.end(PRINCIPAL, id);
    }

    @Test
    void toEverybodyElseItDoesNotExist() {
        UUID id = stories.accepted(PRINCIPAL, MANDATARY);
        for (String account : List.of("nga.pham", "lan.vu", "minh.do", "kiem.luong", "admin")) {
            TestClient other = TestClient.signedIn(port, account);
            assertThat(other.get("/api/v1/mandates").body()).as(account).doesNotContain(id.toString());
            for (String path : List.of("/api/v1/mandates/" + id, "/mandates/" + id, "/mandates/" + id + "/end"))
                assertThat(other.get(path).status()).as(account + " " + path).isEqualTo(404);
            for (String act : List.of("/accept", "/end"))
                assertThat(other.post("/api/v1/mandates/" + id + act, Map.of()).status())
                        .as(account + act)
                        .isEqualTo(404);
        }
        assertThat(stories.desk().get(stories.actor(PRINCIPAL), id).state()).isEqualTo(MandateState.IN_FORCE);
    }

    private List<String> mails(UUID id, String account) {
        return database.sql("select kind from app.outbox where event like ? and account = ?")
                .params("mandate/" + id + "/%", account)
                .query(String.class)
                .list();
    }

    /** As the principal finds them in the log on his record. */
    private List<String> acts(UUID id) {
        return database.sql("""
                        select purpose from app.audit_event
                        where action = 'MANDATE' and grant_id = ? and record_id = ?::uuid order by id""")
                .params(id, stories.code(PRINCIPAL))
                .query(String.class)
                .list();
    }
}
