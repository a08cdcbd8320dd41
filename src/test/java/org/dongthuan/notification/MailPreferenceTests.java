package org.dongthuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.notification.MailKind.Haste;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People say how they want their mails, by a call and on a page. */
@ApplicationTest
class MailPreferenceTests {

    private static final String PERSON = "thu.chon";
    private static final String PAGE = "/me/account/mail";
    private static final String CALL = "/api/v1/me/mail-preferences";

    @LocalServerPort
    int port;

    @Autowired
    List<FeatureMails> features;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void somebodyWhoChangedNothing() {
        database.sql("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, 'Lý', 'Chọn', 'thu.chon@thu.example' from app.account where id = 'nga.pham'
                        on conflict (id) do update set closed_at = null""").param(PERSON).update();
        database.sql(
                        "update app.mail_preference set work = 'AT_ONCE', quiet_from = null, quiet_to = null where account = ?")
                .param(PERSON)
                .update();
    }

    @AfterEach
    void nobodyAnyMore() {
        database.sql("update app.account set closed_at = now() where id = ?")
                .param(PERSON)
                .update();
    }

    /** Whoever brings a kind decides; whoever lets one wait decides here, too, that no law minds. */
    @Test
    void onlyTheseMayWait() {
        assertThat(names(Haste.WORK))
                .containsExactly(
                        "agency-change-proposed",
                        "agency-change-reminder",
                        "alarm-late",
                        "alarm-raised",
                        "alarm-reminder",
                        "appointment-closed",
                        "appointment-proposed",
                        "appointment-reminder",
                        "breach-closing-late",
                        "breach-closing-reminder",
                        "certification-end-decided",
                        "certification-invitation",
                        "certification-reminder",
                        "cessation-reminder",
                        "consent-reminder",
                        "consent-reminder-mandate",
                        "correction-mandate-news",
                        "correction-mandate-returned",
                        "correction-supply-reminder",
                        "decision-change-decided",
                        "declaration-late",
                        "declaration-recorded",
                        "intake-refused",
                        "intake-reminder",
                        "intake-waits",
                        "intake-written",
                        "new-work",
                        "no-independent-certifier",
                        "no-independent-reviewer",
                        "question-asked",
                        "question-late",
                        "question-reminder",
                        "question-response-reminder",
                        "representation-decided",
                        "restriction-asked",
                        "restriction-late",
                        "restriction-reminder",
                        "review-reminder",
                        "review-supplied",
                        "secrecy-lift-proposed",
                        "task-handed-on",
                        "task-returned",
                        "task-taken-back",
                        "transfer-asked",
                        "transfer-overdue",
                        "transfer-reminder",
                        "transfer-silent",
                        "update-decided");
        assertThat(names(Haste.PROMPT))
                .containsExactly(
                        "account-invited",
                        "export-ready",
                        "password-changed",
                        "password-reset",
                        "second-factor-changed");
    }

    @Test
    void itIsChosenByACall() {
        var person = TestClient.signedIn(port, PERSON);
        assertThat(person.get(CALL).json().toString())
                .isEqualTo("{\"work\":\"AT_ONCE\",\"quietFrom\":null,\"quietTo\":null}");
        Answer chosen = person.put(CALL, Map.of("work", "DAILY", "quietFrom", "21:30", "quietTo", "06:00"));
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(person.get(CALL).json())
                .isEqualTo(chosen.json())
                .hasToString("{\"work\":\"DAILY\",\"quietFrom\":\"21:30\",\"quietTo\":\"06:00\"}");
        Answer refused = person.put(CALL, Map.of("work", "DAILY", "quietFrom", "08:00", "quietTo", "22:00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("mail-preference-invalid", "quietTo");
        assertThat(person.put(CALL, Map.of("work", "NEVER")).status()).isEqualTo(400);
    }

    @Test
    void itIsChosenOnAPage() {
        var person = TestClient.signedIn(port, PERSON);
        assertThat(person.get("/me/account").body()).contains("href=\"" + PAGE + "\"");
        for (String language : new String[] {"en", "vi"})
            assertThat(person.get(PAGE + "?lang=" + language).body())
                    .contains(
                            "data-test=\"always\"",
                            "id=\"work\" value=\"AT_ONCE\" aria-describedby=\"hint-AT_ONCE\" checked")
                    .doesNotContain("??");
        Answer wrong = person.submit(PAGE, PAGE, Map.of("work", "DAILY", "quietFrom", "21:30", "quietTo", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "quietTo-error", "value=\"21:30\"", "value=\"DAILY\" aria-describedby=\"hint-DAILY\" checked");
        Answer saved = person.submit(PAGE, PAGE, Map.of("work", "DAILY", "quietFrom", "21:30", "quietTo", "06:00"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(person.get(PAGE).body()).contains("Đã lưu cách nhận thư", "value=\"06:00\"");
    }

    private Set<String> names(Haste haste) {
        return features.stream()
                .flatMap(feature -> feature.kinds().stream())
                .filter(kind -> kind.haste() == haste)
                .map(MailKind::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
