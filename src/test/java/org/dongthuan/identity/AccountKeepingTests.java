package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.KeyPaging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator of Hải Phòng (H24), and what he can and cannot do; people of its own, none of the demonstration. */
@ApplicationTest
class AccountKeepingTests {

    private static final String KEEPER = "ha.quantri";
    private static final String NEW_PASSWORD = "một câu dễ nhớ 2026";
    private static final String CALLS = "/api/v1/admin/accounts";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    People people;

    @Autowired
    PasswordResets resets;

    @Autowired
    AccountDesk desk;

    private final String id = "kiemthu." + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void anAdministratorOfAnArea() {
        database.sql("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, 'Lê Thu', 'Hà', 'ha.quantri@thu.example' from app.account where id = 'nga.pham'
                        on conflict (id) do update set closed_at = null, awaits_password = false,
                            password = excluded.password""").param(KEEPER).update();
        hold(KEEPER, "ADMINISTRATOR", "H24");
    }

    @AfterEach
    void leaveNobodyBehind() {
        database.sql(
                        "update app.appointment set valid_to = valid_from where valid_from = '2020-01-01' and valid_to is null"
                                + " and (account = ? or account like 'kiemthu.%')")
                .param(KEEPER)
                .update();
        database.sql(
                        "update app.account set closed_at = now() where (id = ? or id like 'kiemthu.%') and closed_at is null")
                .param(KEEPER)
                .update();
        database.sql("delete from app.throttle").update();
    }

    /** As long ago as fixtures appoint; ended by the clearing, so that no other test brings it back. */
    private void hold(String account, String role, String agency) {
        database.sql("""
                        insert into app.appointment (account, agency, role, valid_from) values (?, ?, ?, '2020-01-01')
                        on conflict do nothing""").params(account, agency, role).update();
        database.sql(
                        "update app.appointment set valid_to = null where account = ? and role = ? and valid_from = '2020-01-01'")
                .params(account, role)
                .update();
    }

    @Test
    void somebodyIsInvitedChoosesAPasswordAndIsClosedAndReopened() {
        var keeper = TestClient.signedIn(port, KEEPER);
        Answer made = keeper.post(CALLS, wanted("H24.02"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("state").asText()).isEqualTo("INVITED");
        assertThat(mails()).containsExactly("account-invited");
        assertThat(keeper.post(CALLS, wanted("H24.02")).problem()).isEqualTo("account-invalid");
        assertThat(signsIn(NEW_PASSWORD)).isFalse();

        choosePassword();
        assertThat(signsIn(NEW_PASSWORD)).isTrue();
        Answer seen = keeper.get(CALLS + "/" + id);
        assertThat(seen.json().get("state").asText()).isEqualTo("OPEN");
        assertThat(seen.json().get("signedInAt").isNull()).isFalse();

        var person = TestClient.at(port);
        person.signIn(id, NEW_PASSWORD);
        assertThat(person.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(act(keeper, "close")).isEqualTo(200);
        assertThat(person.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(act(keeper, "close")).isEqualTo(409);
        assertThat(act(keeper, "invite")).isEqualTo(409);
        assertThat(signsIn(NEW_PASSWORD)).isFalse();

        assertThat(act(keeper, "reopen")).isEqualTo(200);
        assertThat(signsIn(NEW_PASSWORD)).as("the old password stays void").isFalse();
        choosePassword();
        assertThat(signsIn(NEW_PASSWORD)).isTrue();
        assertThat(database.sql("select purpose from app.audit_event where actor = ? and reference = ? order by id")
                        .params(KEEPER, id)
                        .query(String.class)
                        .list())
                .containsExactly("account-created", "account-read", "account-close", "account-reopen");
    }

    @Test
    void aResetVoidsPasswordAndSessionsAtOnce() {
        var keeper = TestClient.signedIn(port, KEEPER);
        keeper.post(CALLS, wanted("H24.02"));
        choosePassword();
        var person = TestClient.at(port);
        person.signIn(id, NEW_PASSWORD);
        assertThat(person.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(act(keeper, "invite")).isEqualTo(200);
        assertThat(person.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(signsIn(NEW_PASSWORD)).isFalse();
    }

    @Test
    void failuresAreForgottenByUnlocking() {
        var keeper = TestClient.signedIn(port, KEEPER);
        keeper.post(CALLS, wanted("H24.02"));
        choosePassword();
        for (int failure = 0; failure < 6; failure++) signsIn("sai sai sai sai");
        assertThat(signsIn(NEW_PASSWORD)).as("has to wait").isFalse();
        assertThat(act(keeper, "unlock")).isEqualTo(200);
        assertThat(signsIn(NEW_PASSWORD)).isTrue();
    }

    /** Beside, above and national: neither seen nor touched, by any call. */
    @ParameterizedTest
    @ValueSource(strings = {"son.cao", "mai.dang", "kiem.luong", "admin", "khong.co", "Nga"})
    void whatLiesOutsideTheAreaIsNotThere(String outside) {
        var keeper = TestClient.signedIn(port, KEEPER);
        assertThat(keeper.get(CALLS + "/" + outside).status()).isEqualTo(404);
        for (String act : List.of("invite", "unlock", "close", "reopen")) {
            assertThat(keeper.post(CALLS + "/" + outside + "/" + act, Map.of()).status())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(keeper.get("/admin/accounts/" + outside).status()).isEqualTo(404);
        assertThat(listed(KEEPER)).doesNotContain(outside).contains("nga.pham", "minh.do", "hai.tran");
    }

    @Test
    void noAccountIsMadeForAnAgencyOutsideNorKeptThatReachesOutside() {
        var keeper = TestClient.signedIn(port, KEEPER);
        for (String agency : List.of("H31.01", "G09", "H99", "nothing", "")) {
            assertThat(keeper.post(CALLS, wanted(agency)).status()).as(agency).isEqualTo(422);
        }
        keeper.post(CALLS, wanted("H24.02"));
        assertThat(keeper.get(CALLS + "/" + id).status()).isEqualTo(200);
        hold(id, "VERIFIER", "H31.01");
        assertThat(keeper.get(CALLS + "/" + id).status()).isEqualTo(404);
        assertThat(act(keeper, "invite")).isEqualTo(404);
    }

    @Test
    void anAreasAdministratorKeepsAccountsAndNothingElse() {
        var keeper = TestClient.signedIn(port, KEEPER);
        assertThat(keeper.get("/admin/accounts").status()).isEqualTo(200);
        for (String page : List.of("/admin/calendar", "/admin/channels", "/audit", "/monitor")) {
            assertThat(keeper.get(page).status()).as(page).isEqualTo(403);
        }
        assertThat(keeper.get("/").body()).contains("/admin/accounts").doesNotContain("/admin/calendar", "cockpit");
        assertThat(keeper.get("/camunda/api/engine/engine/default/incident").status())
                .isEqualTo(403);
        assertThat(people.administrators()).doesNotContain(KEEPER);
        assertThat(act(keeper, KEEPER, "close")).isEqualTo(404);
        assertThat(act(TestClient.signedIn(port, "admin"), "admin", "close")).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nga.pham", "lan.vu", "minh.do", "kiem.luong"})
    void nobodyElseSeesThePages(String account) {
        var somebody = TestClient.signedIn(port, account);
        assertThat(somebody.get("/admin/accounts").status()).isEqualTo(403);
        assertThat(somebody.get("/admin/accounts/nga.pham").status()).isEqualTo(403);
        assertThat(somebody.postForm("/admin/accounts/nga.pham/close", Map.of()).status())
                .isEqualTo(403);
        assertThat(somebody.get("/").body()).doesNotContain("/admin/accounts");
        Actor actor = people.actor(account).orElseThrow();
        assertThatThrownBy(() -> desk.list(actor, AccountQuery.ALL, KeyPaging.of(null, null, null)))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void thePagesTellAndTakeTheSame() {
        var keeper = TestClient.signedIn(port, KEEPER);
        String form = "/admin/accounts/new";
        Answer wrong = keeper.submit(form, form, Map.of("id", "X", "familyName", "Trần Thị", "agency", "H31"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Trần Thị", "chưa đúng quy cách").doesNotContain("??");
        Answer made = keeper.submit(form, form, wanted("H24.02"));
        assertThat(made.status()).as(made.body()).isEqualTo(303);
        for (String language : List.of("en", "vi")) {
            assertThat(keeper.get("/admin/accounts/" + id + "?lang=" + language).body())
                    .contains("data-state=\"INVITED\"")
                    .doesNotContain("??");
            for (String act : List.of("invite", "unlock", "close", "reopen")) {
                assertThat(keeper.get("/admin/accounts/" + id + "/" + act).body())
                        .doesNotContain("??");
            }
            assertThat(keeper.get("/admin/accounts?state=INVITED&lang=" + language)
                            .body())
                    .contains("data-account=\"" + id + "\"")
                    .doesNotContain("??", "data-account=\"nga.pham\"");
        }
        String search = "/admin/accounts/search";
        assertThat(keeper.submit("/admin/accounts", search, Map.of("q", "pham thi nga", "state", ""))
                        .body())
                .contains("data-account=\"nga.pham\"")
                .doesNotContain("data-account=\"tuan.bui\"");
        String close = "/admin/accounts/" + id + "/close";
        assertThat(keeper.submit(close, close, Map.of()).status()).isEqualTo(303);
        assertThat(keeper.get("/admin/accounts/" + id).body()).contains("data-state=\"CLOSED\"", "Đã đóng tài khoản");
    }

    private Map<String, String> wanted(String agency) {
        return Map.of(
                "id", id, "familyName", "Trần Thị", "givenName", "Thử", "email", id + "@thu.example", "agency", agency);
    }

    private int act(TestClient client, String act) {
        return act(client, id, act);
    }

    private static int act(TestClient client, String account, String act) {
        return client.post(CALLS + "/" + account + "/" + act, Map.of()).status();
    }

    private boolean signsIn(String password) {
        return !TestClient.at(port).signIn(id, password).location().contains("error");
    }

    /** By the link that the mail would hold. */
    private void choosePassword() {
        UUID request = database.sql("select reset_id from app.account where id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        String secret = resets.secret(request, PasswordResets.INVITED_FOR).orElseThrow();
        String page = "/password/new/" + secret;
        var anybody = TestClient.at(port);
        Answer answer = anybody.submit(page, page, Map.of("password", NEW_PASSWORD, "repeated", NEW_PASSWORD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        assertThat(anybody.get(page).status()).as("good once").isEqualTo(404);
    }

    private List<String> mails() {
        return database.sql("select kind from app.outbox where account = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> listed(String administrator) {
        return desk
                .list(people.actor(administrator).orElseThrow(), AccountQuery.ALL, KeyPaging.of(null, null, 100))
                .items()
                .stream()
                .map(KeptAccount::id)
                .toList();
    }
}
