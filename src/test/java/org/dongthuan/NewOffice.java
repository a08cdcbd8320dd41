package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.identity.Telephone;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.keys.KeysetCommand;
import org.jspecify.annotations.Nullable;

/** An installation without demonstration people on an empty server, and whoever is known in it by and by. */
final class NewOffice implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("/password/new/[\\w-]{43}");
    private static final String PASSWORD = "một câu dễ nhớ 2026";

    private final GreenMail mails;
    private final DrillServer server;
    private final OwnProcess application;
    private final Map<String, TestClient> people = new HashMap<>();
    private final List<String> times = new ArrayList<>();
    private Instant began = Instant.now();

    private NewOffice(GreenMail mails, DrillServer server, OwnProcess application) {
        this.mails = mails;
        this.server = server;
        this.application = application;
    }

    static NewOffice installed(Path place) throws Exception {
        Path keyset = place.resolve("keyset.json");
        KeysetCommand.run(List.of("keyset", "new", keyset.toString()), System.out);
        FirstStart.once().copyProgramsTo(place.resolve("bin"));
        DrillServer server = DrillServer.installed(place.resolve("server"), place.resolve("archive"));
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        Map<String, String> settings = new HashMap<>(OwnProcess.settings(server.url(), keyset));
        settings.put("SPRING_PROFILES_ACTIVE", "");
        Path home = Files.createDirectories(place.resolve("application"));
        return new NewOffice(mails, server, new OwnProcess(home, mails.getSmtp().getPort(), settings));
    }

    void starts() {
        began = Instant.now();
        application.start();
        said("start on an empty server");
    }

    /** By the command, and the page that its link leads to. */
    void firstAdministrator(String account) {
        administrator(account);
        said("first administrator");
    }

    void secondAdministrator(String account) {
        administrator(account, "--force");
        said("second administrator");
    }

    private void administrator(String account, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "admin",
                "create",
                "--user=" + account,
                "--family-name=Nguyễn Văn",
                "--given-name=An",
                "--mail=" + account + "@so.example"));
        words.addAll(List.of(options));
        choosesPassword(account, application.command(words.toArray(String[]::new)));
    }

    /** Made by the first administrator; the person is invited by mail. */
    void account(String account, String familyName, String givenName, String agency) {
        Answer made = of("an.nguyen")
                .post(
                        "/api/v1/admin/accounts",
                        Map.of(
                                "id", account,
                                "familyName", familyName,
                                "givenName", givenName,
                                "email", account + "@so.example",
                                "agency", agency));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        OfficeFromNothingTests.until(() -> mailTo(account).isPresent());
        choosesPassword(account, mailTo(account).orElseThrow());
    }

    /** Proposed by the first administrator and confirmed by that person. */
    void appointed(String confirming, String account, Map<String, Object> what) {
        Map<String, Object> wanted = new HashMap<>(what);
        wanted.put("account", account);
        wanted.put("from", AccessJourney.today().toString());
        Answer proposed = of("an.nguyen").post("/api/v1/admin/appointments", wanted);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        String number = proposed.json().get("number").asText();
        completes(confirming, "confirmAppointment", number, Map.of("outcome", "CONFIRM"));
    }

    /** Says a word on the task that waits for that person, or will soon. */
    void completes(String account, String step, @Nullable String number, Map<String, Object> word) {
        OfficeFromNothingTests.until(() -> task(account, step, number).isPresent());
        String task = task(account, step, number).orElseThrow();
        Answer completed = of(account).post("/api/v1/tasks/" + task + "/complete", word);
        assertThat(completed.status()).as(completed.body()).isEqualTo(200);
    }

    private Optional<String> task(String account, String step, @Nullable String number) {
        return AccessJourney.items(of(account), "/tasks")
                .filter(task -> task.get("step").asText().equals(step))
                .filter(task -> number == null || task.get("number").asText().equals(number))
                .map(task -> task.get("taskId").asText())
                .findFirst();
    }

    /** The browser of somebody who has signed in. */
    TestClient of(String account) {
        return Objects.requireNonNull(people.get(account), account);
    }

    private void choosesPassword(String account, String text) {
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        var browser = TestClient.at(application.port());
        Answer chosen = browser.submit(link.group(), link.group(), Map.of("password", PASSWORD, "repeated", PASSWORD));
        assertThat(chosen.status()).as(chosen.body()).isEqualTo(303);
        Answer signedIn = browser.signIn(account, PASSWORD);
        assertThat(signedIn.location()).as(signedIn.body()).doesNotContain("error");
        people.put(account, browser);
        if (signedIn.location().endsWith("/me/account/totp")) setsUpTelephone(account);
        else browser.get("/api/v1/me");
    }

    /** Administrators must before anything else, whoever comes to approve before he decides. */
    void setsUpTelephone(String account) {
        Telephone.setUp(of(account), PASSWORD, Clock.systemUTC());
        assertThat(of(account).get("/api/v1/me").status()).isEqualTo(200);
    }

    private Optional<String> mailTo(String account) {
        for (MimeMessage mail : mails.getReceivedMessages()) {
            try {
                if (mail.getAllRecipients()[0].toString().startsWith(account + "@"))
                    return Optional.of(Post.text(mail));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return Optional.empty();
    }

    /** A step is over. */
    void said(String step) {
        Instant now = Instant.now();
        times.add("%s: %.1f s".formatted(step, Duration.between(began, now).toMillis() / 1000.0));
        began = now;
    }

    void writeTimes(Path file) throws IOException {
        Files.write(file, times);
    }

    @Override
    public void close() throws Exception {
        application.close();
        server.close();
        mails.stop();
    }
}
