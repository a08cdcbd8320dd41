package org.dongthuan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.dongthuan.identity.CountedSteps;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Mailbox;
import org.dongthuan.notification.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody has forgotten the password and gets a link by mail. */
@ApplicationTest
class ForgottenPasswordTests {

    private static final String ASK = "/password/forgotten";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/password/new/\\S+)");
    private static final String FRESH = "con mèo ngủ trưa 7";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    CountedSteps steps;

    String before;

    @BeforeEach
    void remember() {
        forgetHowOftenWasAsked();
        before = database.sql("select password from app.account where id = 'dat.ngo'")
                .query(String.class)
                .single();
    }

    @AfterEach
    void restore() {
        clock.reset();
        forgetHowOftenWasAsked();
        database.sql(
                        "update app.account set password = ?, reset_id = null, reset_hash = null, reset_until = null where id = 'dat.ngo'")
                .param(before)
                .update();
    }

    @Test
    void theLinkSetsANewPasswordOnceAndEndsEverySession() {
        TestClient session = TestClient.signedIn(port, "dat.ngo");
        assertThat(session.get("/api/v1/me").status()).isEqualTo(200);
        String link = linkFor("dat.ngo");

        Answer changed = choose(link, FRESH, FRESH);
        assertThat(changed.status()).isEqualTo(303);
        assertThat(changed.location()).endsWith("/password/changed");
        assertThat(session.get("/api/v1/me").status()).isEqualTo(401);
        TestClient again = TestClient.at(port);
        assertThat(again.signIn("dat.ngo", FRESH).location()).doesNotContain("error");
        assertThat(again.get("/api/v1/me").status()).isEqualTo(200);

        assertThat(TestClient.at(port).get(link).status()).isEqualTo(404);
        Post.deliver(context);
        assertThat(mails())
                .anySatisfy(mail ->
                        assertThat(mail.subject()).isEqualTo("Mật khẩu đã được đổi / Your password was changed"));
    }

    @Test
    void knownAndUnknownAreAnsweredAlike() {
        int waits = steps.waits();
        Answer known = ask("dat.ngo");
        Answer unknown = ask("khong.co.ai");
        Answer mail = ask("khong.co@example.invalid");
        assertThat(steps.waits()).as("how long it takes tells nothing").isGreaterThanOrEqualTo(waits + 3);
        for (Answer answer : List.of(known, unknown, mail)) {
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.location()).endsWith("/password/sent");
            assertThat(answer.body()).isEqualTo(known.body());
        }
    }

    @Test
    void theMailNamesNobodyAndTheSecretStandsInItOnly() {
        String link = linkFor("dat.ngo");
        assertThat(mails())
                .filteredOn(mail -> mail.text().contains(link))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo("Đặt mật khẩu mới / Set a new password");
                    assertThat(mail.text()).doesNotContain("dat.ngo", "Đạt", "Ngô");
                });
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(secret).hasSize(43);
        assertThat(database.sql("select count(*) from app.account where reset_hash = :secret or password = :secret")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from app.outbox where event like :secret or number like :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theAddressOfTheMailboxWillDoToo() {
        String address = context.getBean(People.class).mailAddress("dat.ngo").orElseThrow();
        assertThat(linkFor(address.toUpperCase(Locale.ROOT))).startsWith("/password/new/");
    }

    @Test
    void afterHalfAnHourTheLinkIsOver() {
        String link = linkFor("dat.ngo");
        clock.advance(Duration.ofMinutes(29));
        assertThat(TestClient.at(port).get(link).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(TestClient.at(port).get(link).body()).contains("Liên kết không còn dùng được");
    }

    @Test
    void aNewerLinkTakesThePlaceOfTheOlder() {
        String older = linkFor("dat.ngo");
        String newer = linkFor("dat.ngo");
        assertThat(TestClient.at(port).get(older).status()).isEqualTo(404);
        assertThat(TestClient.at(port).get(newer).status()).isEqualTo(200);
    }

    /** Whoever holds the link changes the password of this account: he should see which, also after a mistake. */
    @Test
    void thePageBehindTheLinkNamesTheAccount() {
        String link = linkFor("dat.ngo");
        assertThat(TestClient.at(port).get(link).body())
                .containsPattern("readonly[^>]*autocomplete=\"username\"[^>]*value=\"dat.ngo\"");
        assertThat(choose(link, FRESH, FRESH + "x").body())
                .contains("value=\"dat.ngo\"")
                .doesNotContain(FRESH);
        assertThat(TestClient.at(port).get("/password/new/nothing").body()).doesNotContain("data-test=\"account\"");
    }

    @Test
    void aPasswordThatIsNoneIsRefusedInWordsAndTheLinkStaysGood() {
        String link = linkFor("dat.ngo");
        assertThat(choose(link, "ngắn", "ngắn").body()).contains("ít nhất 12 ký tự");
        assertThat(choose(link, "dat.ngo dat.ngo", "dat.ngo dat.ngo").body()).contains("không được chứa tên đăng nhập");
        assertThat(choose(link, "ă".repeat(60), "ă".repeat(60)).body()).contains("dài tối đa");
        Answer different = choose(link, FRESH, FRESH + "x");
        assertThat(different.status()).isEqualTo(422);
        assertThat(different.body()).contains("Hai lần nhập không giống nhau").doesNotContain(FRESH);
        assertThat(choose(link, FRESH, FRESH).status()).isEqualTo(303);
    }

    @Test
    void whoeverAsksTooOftenWaitsWhoeverHeNames() {
        for (int i = 0; i < 5; i++) assertThat(ask("khong.co.ai").status()).isEqualTo(303);
        for (String who : List.of("khong.co.ai", "dat.ngo")) {
            assertThat(ask(who).status()).as(who).isEqualTo(429);
        }
    }

    @Test
    void whoeverAsksTooOftenTakesNoEarlierLinkAway() {
        for (int i = 0; i < 4; i++)
            assertThat(askFrom("198.51.100." + i).status()).isEqualTo(303);
        String link = linkFor("dat.ngo");
        assertThat(askFrom("198.51.100.9").status()).isEqualTo(303);
        Post.deliver(context);
        assertThat(TestClient.at(port).get(link).status()).isEqualTo(200);
    }

    @Test
    void aLinkThatWasRefusedForItsTokenStandsInNoLog() {
        String link = linkFor("dat.ngo");
        Answer refused = TestClient.at(port)
                .with("X-XSRF-TOKEN", "of another session")
                .postForm(link, Map.of("password", FRESH, "repeated", FRESH));
        assertThat(refused.status()).isEqualTo(403);
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(database.sql(
                                "select string_agg(e::text, ' ') from app.audit_event e where at > now() - interval '1 day'")
                        .query(String.class)
                        .single())
                .contains("/password/new/…")
                .doesNotContain(secret);
    }

    @Test
    void theNewPasswordCountsAtOnceAndTheOldPlacesNoMore() {
        TestClient known = TestClient.signedIn(port, "dat.ngo");
        for (int i = 0; i < 6; i++) TestClient.at(port).signIn("dat.ngo", "nhớ nhầm " + i);
        assertThat(choose(linkFor("dat.ngo"), FRESH, FRESH).status()).isEqualTo(303);
        assertThat(database.sql("select count(*) from app.sign_in_place where account = 'dat.ngo'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(TestClient.at(port).signIn("dat.ngo", FRESH).location()).doesNotContain("error");
        assertThat(known.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void anAddressThatIsNoneIsAskedForInVain() {
        assertThat(ask("\0@x").status()).isEqualTo(303);
    }

    @Test
    void theSignInPageLeadsThere() {
        assertThat(TestClient.at(port).get("/login").body()).contains("href=\"" + ASK + "\"");
        assertThat(TestClient.at(port).get(ASK + "?lang=en").body()).contains("Forgotten password");
        assertThat(ask(" ").status()).isEqualTo(422);
    }

    private Answer ask(String who) {
        return TestClient.at(port).submit(ASK, ASK, Map.of("who", who));
    }

    private Answer askFrom(String address) {
        return TestClient.at(port).with("X-Forwarded-For", address).submit(ASK, ASK, Map.of("who", "dat.ngo"));
    }

    private Answer choose(String link, String password, String repeated) {
        return TestClient.at(port).submit(link, link, Map.of("password", password, "repeated", repeated));
    }

    /** The path that a fresh mail leads to; it stands there in both languages. */
    private String linkFor(String who) {
        Set<String> earlier = links();
        assertThat(ask(who).status()).isEqualTo(303);
        Post.deliver(context);
        Set<String> fresh = links();
        fresh.removeAll(earlier);
        assertThat(fresh).hasSize(1);
        return fresh.iterator().next();
    }

    private Set<String> links() {
        Set<String> links = new HashSet<>();
        for (Mailbox.Mail mail : mails()) {
            Matcher link = LINK.matcher(mail.text());
            while (link.find()) links.add(link.group(1));
        }
        // of a request that was taken back before its mail was written
        links.remove("/password/new/-");
        return links;
    }

    private List<Mailbox.Mail> mails() {
        return context.getBean(Mailbox.class)
                .of(context.getBean(People.class).actor("dat.ngo").orElseThrow());
    }

    private void forgetHowOftenWasAsked() {
        database.sql("delete from app.throttle").update();
    }
}
