package org.dongthuan.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.KeptAttempts;
import org.dongthuan.identity.SecurityOfficers;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.SecrecyLevel;
import org.dongthuan.update.UpdateDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Security officers take records out of everybody's sight, and two of them bring one back; nobody else knows of it. */
@ApplicationTest
class SecrecyTests {

    private static final String SUBJECT = "tuan.bui";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    SecrecyDesk desk;

    @Autowired
    SecrecyLists lists;

    @Autowired
    JdbcTemplate database;

    SecrecyFixtures secrets;
    String kin;
    String other;
    UUID record;

    @BeforeEach
    void twoWatch() {
        secrets = new SecrecyFixtures(context);
        kin = secrets.officer("H24");
        other = secrets.officer("H24.01");
        record = secrets.record(SUBJECT);
    }

    @AfterEach
    void clear() {
        secrets.clear();
    }

    @Test
    void oneMarksAndTwoUnmarkByThePages() {
        TestClient tuan = TestClient.signedIn(port, SUBJECT);
        String seenBefore = tuan.get("/api/v1/me/disclosures?size=100").body();
        TestClient guard = TestClient.signedIn(port, kin);
        secrets.remember(record);
        assertThat(guard.get("/").body()).contains("href=\"/secrets\"");
        assertThat(guard.submit("/secrets", "/secrets", Map.of("q", "bui anh tuan"))
                        .body())
                .contains("/secrets/mark/" + record);
        String form = "/secrets/mark/" + record;
        Answer wrong = guard.submit(form, form, basis("32/13/2026"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Vui lòng chọn độ mật.", "có thật", "07/QĐ-UBND");
        var whole = new HashMap<>(basis(today()));
        whole.put("level", "HIGHLY_SECRET");
        Answer marked = guard.submit(form, form, whole);
        assertThat(marked.status()).isEqualTo(303);
        String page = path(marked);
        assertThat(guard.get(page).body()).contains("Tối mật", "07/QĐ-UBND", "Mạc Văn Kín");
        assertThat(secrets.secrecy(record)).isEqualTo("highly_secret");
        assertThat(tuan.get("/me").status()).isEqualTo(404);
        assertThat(context.getBean(UpdateDesk.class).find(secrets.actor("lan.vu"), "Bùi Anh Tuấn"))
                .isEmpty();
        KeptAttempts.settle(context);
        assertThat(mailed("secrecy-marked")).containsExactly(other);

        assertThat(guard.submit(page, page + "/lift", basis(today())).status()).isEqualTo(303);
        assertThat(guard.get(page).body()).doesNotContain("id=\"agree\"").contains("id=\"drop\"");
        assertThat(mailed("secrecy-lift-proposed")).containsExactly(other);
        TestClient second = TestClient.signedIn(port, other);
        assertThat(second.get(page).body()).contains("id=\"agree\"").doesNotContain("data-test=\"alone\"");
        assertThat(second.submit(page, page + "/lift/agree", Map.of()).status()).isEqualTo(303);
        assertThat(second.get(page).body()).contains("data-status=\"OVER\"");
        assertThat(secrets.secrecy(record)).isEqualTo("normal");

        // the record is his again, and nothing there tells what it was
        assertThat(tuan.get("/me").status()).isEqualTo(200);
        assertThat(tuan.get("/api/v1/me/disclosures?size=100").body()).isEqualTo(seenBefore);
        assertThat(database.queryForList(
                        "select purpose from app.audit_event where record_id = ? and actor in (?, ?) and action = 'GUARD_SECRET'"
                                + " and purpose not in ('LIST', 'READ', 'FIND') order by id",
                        String.class,
                        record,
                        kin,
                        other))
                .containsExactly("MARK", "PROPOSE_LIFT", "LIFT");
    }

    @Test
    void forEverybodyElseThereIsNoSuchPage() {
        UUID mark = secrets.marked(kin, record);
        String elsewhere = secrets.officer("G09");
        List<String> pages = List.of("/secrets", "/secrets/mark/" + record, "/secrets/" + mark);
        List<String> acts = List.of(
                "/secrets",
                "/secrets/mark/" + record,
                "/secrets/" + mark + "/lift",
                "/secrets/" + mark + "/lift/agree",
                "/secrets/" + mark + "/lift/drop");
        for (String stranger : List.of("nga.pham", "lan.vu", "minh.do", "kiem.luong", "admin", SUBJECT)) {
            TestClient client = TestClient.signedIn(port, stranger);
            Answer nothing = client.get("/nothing-like-that");
            for (String page : pages) {
                Answer answer = client.get(page);
                assertThat(answer.status()).as(stranger + " " + page).isEqualTo(404);
                assertThat(title(answer)).isEqualTo(title(nothing));
            }
            for (String act : acts)
                assertThat(client.submit("/nothing-like-that", act, Map.of("q", "x"))
                                .status())
                        .as(stranger + " " + act)
                        .isEqualTo(404);
            assertThat(client.get("/").body()).doesNotContain("/secrets");
        }
        TestClient foreign = TestClient.signedIn(port, elsewhere);
        assertThat(foreign.get("/secrets").body()).doesNotContain(mark.toString());
        for (String page : pages.subList(1, 3))
            assertThat(foreign.get(page).status()).as(page).isEqualTo(404);
        assertThat(foreign.submit("/secrets", "/secrets", Map.of("q", "Bùi Anh Tuấn"))
                        .body())
                .doesNotContain(record.toString());
        assertThat(secrets.secrecy(record)).isEqualTo("secret");
    }

    @Test
    void nobodyMarksFindsOrUnmarksHisOwn() {
        UUID mark = secrets.marked(kin, record);
        secrets.appoint(SUBJECT, "H24");
        assertUnknown(() -> lists.get(secrets.actor(SUBJECT), mark));
        assertUnknown(() -> desk.proposeLift(secrets.actor(SUBJECT), mark, secrets.basis()));
        assertThat(lists.list(secrets.actor(SUBJECT), Paging.of(0, 100)).items())
                .noneMatch(one -> one.id().equals(mark));
        assertThat(lists.find(secrets.actor(SUBJECT), "Bùi Anh Tuấn"))
                .noneMatch(one -> one.record().value().equals(record));
        desk.proposeLift(secrets.actor(kin), mark, secrets.basis());
        assertUnknown(() -> desk.lift(secrets.actor(SUBJECT), mark));
        assertUnknown(() -> desk.mark(secrets.actor(SUBJECT), record, secrets.basis(), SecrecyLevel.SECRET));
    }

    @Test
    void oneAloneBringsNothingBack() {
        UUID mark = secrets.marked(kin, record);
        assertThatThrownBy(() -> desk.lift(secrets.actor(other), mark)).hasMessage("secrecy-moved");
        desk.proposeLift(secrets.actor(kin), mark, secrets.basis());
        assertThatThrownBy(() -> desk.proposeLift(secrets.actor(other), mark, secrets.basis()))
                .hasMessage("secrecy-moved");
        assertThatThrownBy(() -> desk.lift(secrets.actor(kin), mark)).hasMessage("secrecy-own-proposal");
        assertThatThrownBy(() -> desk.mark(secrets.actor(other), record, secrets.basis(), SecrecyLevel.SECRET))
                .hasMessage("secrecy-marked");
        desk.drop(secrets.actor(other), mark);
        assertThatThrownBy(() -> desk.drop(secrets.actor(other), mark)).hasMessage("secrecy-moved");
        assertThat(secrets.secrecy(record)).isEqualTo("secret");
        // whoever proposes it alone is told that nobody is there to agree
        database.update(
                "update app.appointment set ended_on = valid_from, ended_by = 'admin', end_reason = 'test' where account = ?",
                other);
        desk.proposeLift(secrets.actor(kin), mark, secrets.basis());
        assertThat(lists.get(secrets.actor(kin), mark).alone()).isTrue();
    }

    @Test
    void theDatabaseLetsNobodyForgetOrDoItAlone() {
        UUID mark = secrets.marked(kin, record);
        assertThatThrownBy(() -> database.update("delete from app.secrecy_mark where id = ?", mark))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("update app.record set secrecy = 'normal' where id = ?", record))
                .hasStackTraceContaining("comes back when its mark is lifted");
        desk.proposeLift(secrets.actor(kin), mark, secrets.basis());
        assertThatThrownBy(() -> database.update(
                        "update app.secrecy_mark set lifted_by = ?, lifted_at = now() where id = ?", kin, mark))
                .isInstanceOf(DataAccessException.class);
        desk.lift(secrets.actor(other), mark);
        assertThatThrownBy(() -> database.update("update app.secrecy_mark set lift_number = 'x' where id = ?", mark))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoeverWatchesAboveWatchesBelow() {
        var officers = context.getBean(SecurityOfficers.class);
        assertThat(officers.of(new AgencyCode("H24"))).contains(kin, other);
        assertThat(officers.of(new AgencyCode("H24.02"))).contains(kin).doesNotContain(other);
        assertThat(officers.of(new AgencyCode("G09"))).doesNotContain(kin, other);
        assertThat(officers.watchedBy(secrets.actor(kin)))
                .contains("H24", "H24.01", "H24.02")
                .doesNotContain("G09");
        assertThat(officers.watchedBy(secrets.actor(other)))
                .contains("H24", "H24.01")
                .doesNotContain("H24.02");
        assertThat(officers.watchedBy(secrets.actor("lan.vu"))).isEmpty();
    }

    private void assertUnknown(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.NotFound.class).hasMessage("not-found");
    }

    private Map<String, String> basis(String day) {
        return Map.of("number", "07/QĐ-UBND", "day", day, "issuer", "Chủ tịch UBND thành phố Hải Phòng");
    }

    private String today() {
        return secrets.today().format(DateTimeFormatter.ofPattern("d/M/uuuu"));
    }

    private List<String> mailed(String kind) {
        return database.queryForList(
                "select account from app.outbox where kind = ? and account in (?, ?) order by account",
                String.class,
                kind,
                kin,
                other);
    }

    private static String path(Answer answer) {
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static String title(Answer answer) {
        return answer.body().replaceFirst("(?s).*<title>(.*?)</title>.*", "$1");
    }
}
