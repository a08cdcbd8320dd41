package org.dongthuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that were given up are seen, and sent again, by whoever keeps the accounts of their receivers. */
@ApplicationTest
class FailedMailTests {

    private static final String KEEPER = "thu.quantri";
    private static final String CALL = "/api/v1/admin/failed-mails";
    private static final String PAGE = "/admin/mails";

    private final String number = "DC-2026-" + (100_000_000 + (int) (Math.random() * 800_000_000));

    @LocalServerPort
    int port;

    @Autowired
    MailDispatcher dispatcher;

    @Autowired
    GreenMail server;

    @Autowired
    JdbcClient database;

    private UUID inside;
    private UUID outside;

    @BeforeEach
    void mailsThatDidNotArrive() {
        dispatcher.sendDue();
        database.sql("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, 'Lê', 'Thư', 'thu.quantri@thu.example' from app.account where id = 'nga.pham'
                        on conflict (id) do update set closed_at = null""").param(KEEPER).update();
        database.sql("""
                        insert into app.appointment (account, agency, role, valid_from)
                        values (?, 'H24', 'ADMINISTRATOR', '2020-01-01') on conflict do nothing""").param(KEEPER).update();
        appointed(null);
        inside = givenUp("nga.pham", "correction-decided", null);
        outside = givenUp("an.phan", "correction-decided", null);
    }

    @AfterEach
    void leaveNothing() {
        database.sql("update app.outbox set sent_at = now() where number = ? and sent_at is null")
                .param(number)
                .update();
        appointed("2020-01-01");
        database.sql("update app.account set closed_at = now() where id = ?")
                .param(KEEPER)
                .update();
    }

    @Test
    void theyAreSentAgainOnceAndThatIsLogged() throws Exception {
        UUID digest = givenUp("nga.pham", DigestTable.KIND, null);
        UUID collected = givenUp("nga.pham", "update-decided", digest);
        var keeper = TestClient.signedIn(port, KEEPER);
        assertThat(ids(keeper)).contains(inside.toString(), digest.toString()).doesNotContain(collected.toString());
        assertThat(resend(keeper, inside)).isEqualTo(204);
        assertThat(resend(keeper, digest)).isEqualTo(204);
        assertThat(resend(keeper, inside)).isEqualTo(404);
        assertThat(resend(keeper, collected)).isEqualTo(404);
        dispatcher.sendDue();
        dispatcher.sendDue();
        assertThat(mails()).hasSize(2);
        assertThat(mails()).anyMatch(mail -> Post.text(mail).contains("/record-updates/" + number));
        assertThat(mails().get(0).getMessageID()).contains(inside.toString());
        assertThat(ids(keeper)).doesNotContain(inside.toString(), digest.toString());
        assertThat(database.sql("""
                                select count(*) from app.audit_event
                                where actor = ? and purpose = 'mail-sent-again' and reference = 'nga.pham'""").param(KEEPER).query(Integer.class).single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void nothingIsToldOfWhatTheyAreAbout() {
        var keeper = TestClient.signedIn(port, KEEPER);
        assertThat(keeper.get(CALL).body()).contains("nga.pham").doesNotContain(number, "correction", "@", "an.phan");
        for (String language : new String[] {"en", "vi"})
            assertThat(keeper.get(PAGE + "?lang=" + language).body())
                    .contains("nga.pham", "data-mail=\"" + inside)
                    .doesNotContain(number, "thu.example", "an.phan", outside.toString(), "??");
        assertThat(TestClient.signedIn(port, "admin").get(CALL).body()).contains("nga.pham", "an.phan");
    }

    @Test
    void outsideOfTheAreaThereIsNothing() {
        var keeper = TestClient.signedIn(port, KEEPER);
        assertThat(ids(keeper)).doesNotContain(outside.toString());
        assertThat(resend(keeper, outside)).isEqualTo(404);
        assertThat(resend(keeper, UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void aLinkThatIsOverIsMadeAnewInstead() {
        UUID link = givenUp("nga.pham", "password-reset", null);
        var keeper = TestClient.signedIn(port, KEEPER);
        assertThat(keeper.get(PAGE).body()).contains("data-mail=\"" + link, "Gửi liên kết mới ở trang tài khoản");
        assertThat(resend(keeper, link)).isEqualTo(409);
    }

    @Test
    void thePageSendsAgainWithoutScripts() {
        var keeper = TestClient.signedIn(port, KEEPER);
        assertThat(keeper.get("/admin/accounts").body()).contains("href=\"" + PAGE + "\"");
        assertThat(keeper.submit(PAGE, PAGE + "/" + inside + "/resend", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(keeper.get(PAGE).body()).contains("Thư sẽ được gửi lại ngay").doesNotContain(inside.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nga.pham", "lan.vu", "minh.do", "kiem.luong"})
    void nobodyElseSeesThem(String account) {
        var somebody = TestClient.signedIn(port, account);
        assertThat(somebody.get(PAGE).status()).isEqualTo(403);
        assertThat(somebody.get(CALL).status()).isEqualTo(403);
        assertThat(resend(somebody, inside)).isEqualTo(403);
    }

    private UUID givenUp(String account, String kind, @Nullable UUID digest) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into app.outbox (id, event, account, kind, number, created_at, next_try_at, attempts,
                            collect_at, collected_in, given_up_at, failure)
                        values (:id, :event, :account, :kind, :number, now(), now(), 168,
                            case when :digest::uuid is null then null else now() end, :digest, now(), 'NOT_TAKEN')""")
                .param("id", id)
                .param("event", number + "/" + id)
                .param("account", account)
                .param("kind", kind)
                .param("number", number)
                .param("digest", digest)
                .update();
        return id;
    }

    private void appointed(@Nullable String until) {
        database.sql(
                        "update app.appointment set valid_to = ?::date where account = ? and role = 'ADMINISTRATOR' and valid_from = '2020-01-01'")
                .params(until, KEEPER)
                .update();
    }

    private static int resend(TestClient client, UUID id) {
        return client.post(CALL + "/" + id + "/resend").status();
    }

    private static List<String> ids(TestClient client) {
        return client.get(CALL + "?size=100").json().get("items").findValuesAsText("id");
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail ->
                        subject(mail).contains(number) || Post.text(mail).contains(number))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
