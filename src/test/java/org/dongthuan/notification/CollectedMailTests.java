package org.dongthuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.notification.MailPreference.Work;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails come as their receivers want them, each once. */
@ApplicationTest
class CollectedMailTests {

    private static final String PERSON = "thu.gop";
    private static final String ADDRESS = "thu.gop@thu.example";

    private final String number = "DC-2026-" + (100_000_000 + (int) (Math.random() * 800_000_000));

    @Autowired
    Notifications notifications;

    @Autowired
    MailDispatcher dispatcher;

    @Autowired
    MailPreferenceDesk desk;

    @Autowired
    OutboxTable outbox;

    @Autowired
    MailText text;

    @Autowired
    MailTimes times;

    @Autowired
    DigestTable digests;

    @Autowired
    NotificationSettings settings;

    @Autowired
    People people;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    GreenMail server;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void somebody() {
        dispatcher.sendDue();
        database.sql("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, 'Lý', 'Gộp', ? from app.account where id = 'nga.pham'
                        on conflict (id) do update set closed_at = null""").params(PERSON, ADDRESS).update();
    }

    @AfterEach
    void nobodyAnyMore() {
        clock.reset();
        want(Work.AT_ONCE, null, null);
        database.sql("update app.account set closed_at = now() where id = ?")
                .param(PERSON)
                .update();
    }

    @Test
    void workComesInOneMailInTheMorningOfAWorkingDayAndNoticesAtOnce() throws Exception {
        want(Work.DAILY, null, null);
        LocalDate last = lastBeforeDaysOff();
        LocalDate next = workingDays.onOrAfter(last.plusDays(1));
        goTo(last, "15:00");
        tell("review-reminder", next.plusDays(3));
        tell("update-decided", null);
        tell("correction-decided", null);
        dispatcher.sendDue();
        assertThat(subjects()).singleElement().asString().contains("Thông báo kết quả giải quyết");

        goTo(last.plusDays(1), "09:00");
        dispatcher.sendDue();
        goTo(next, "07:29");
        dispatcher.sendDue();
        assertThat(mails()).hasSize(1);

        goTo(next, "07:31");
        dispatcher.sendDue();
        dispatcher.sendDue();
        assertThat(mails()).hasSize(2);
        MimeMessage digest = mails().get(1);
        String due = VietnamTime.day(next.plusDays(3));
        assertThat(digest.getSubject()).contains("Các việc cần xử lý").doesNotContain(number);
        assertThat(digest.getHeader("References")).isNull();
        assertThat(Post.text(digest))
                .contains("- " + number + ": Công việc sắp hết hạn (đến hết ngày " + due + ")")
                .contains("/record-updates/" + number)
                .contains("Dear Sir or Madam")
                .doesNotContain("Lý", PERSON);
        assertThat(Post.html(digest)).contains("/record-updates/" + number + "</a>", "lang=\"en\"");
        assertThat(unsent()).isZero();
    }

    @Test
    void whatEndsBeforeTheNextCollectionComesAtOnce() {
        want(Work.DAILY, null, null);
        LocalDate last = lastBeforeDaysOff();
        goTo(last, "15:00");
        tell("review-reminder", last.plusDays(1));
        dispatcher.sendDue();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aChangedMindLosesAndDoublesNothing() {
        want(Work.DAILY, null, null);
        goTo(lastBeforeDaysOff(), "15:00");
        tell("review-reminder", null);
        tell("update-decided", null);
        dispatcher.sendDue();
        want(Work.DAILY, "21:00", "06:00");
        dispatcher.sendDue();
        assertThat(mails()).isEmpty();
        want(Work.AT_ONCE, null, null);
        dispatcher.sendDue();
        assertThat(mails()).hasSize(2);
        tell("new-work", null);
        want(Work.DAILY, null, null);
        clock.advance(Duration.ofDays(10));
        dispatcher.sendDue();
        dispatcher.sendDue();
        assertThat(mails())
                .as("what should have come long ago is collected, too")
                .hasSize(3);
        assertThat(unsent()).isZero();
    }

    @Test
    void inQuietHoursOnlyWhatSomebodyAskedForLeaves() throws Exception {
        want(Work.AT_ONCE, "21:30", "06:00");
        LocalDate day = lastBeforeDaysOff();
        goTo(day, "23:00");
        tell("correction-decided", null);
        tell("export-ready", null);
        dispatcher.sendDue();
        assertThat(subjects()).singleElement().asString().contains("Tệp kết xuất đã sẵn sàng");
        goTo(day.plusDays(1), "05:59");
        dispatcher.sendDue();
        assertThat(mails()).hasSize(1);
        goTo(day.plusDays(1), "06:01");
        dispatcher.sendDue();
        assertThat(mails()).hasSize(2);
        assertThat(mails().get(0).getHeader("References", null))
                .as("mails on one case are one conversation")
                .isEqualTo(mails().get(1).getHeader("In-Reply-To", null))
                .startsWith("<case-")
                .doesNotContain(PERSON);
        assertThat(mails().get(0).getMessageID()).isNotEqualTo(mails().get(1).getMessageID());
        assertThat(mails().get(0).getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    }

    @Test
    void twoNodesMakeOneCollectionOfAll() throws Exception {
        want(Work.DAILY, null, null);
        LocalDate day = lastBeforeDaysOff();
        goTo(day, "06:00");
        List<String> all = IntStream.range(0, 30).mapToObj(i -> number + i).toList();
        all.forEach(each -> tell("update-decided", each, null));
        goTo(day, "08:00");
        List<Thread> nodes =
                Stream.generate(() -> new Thread(dispatcher::sendDue)).limit(4).toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) node.join(30_000);
        dispatcher.sendDue();
        String said = mails().stream().map(Post::text).collect(Collectors.joining());
        assertThat(all).allSatisfy(each -> assertThat(said).containsOnlyOnce(each + ": Thông báo kết quả"));
        assertThat(unsent()).isZero();
    }

    @Test
    void aCollectionThatNobodyTookIsTriedAgainAsAWhole() throws Exception {
        want(Work.DAILY, null, null);
        LocalDate day = lastBeforeDaysOff();
        goTo(day, "06:00");
        tell("review-reminder", null);
        tell("update-decided", null);
        goTo(day, "07:31");
        var broken = new JavaMailSenderImpl();
        broken.setHost("127.0.0.1");
        broken.setPort(1);
        new MailDispatcher(outbox, new MailSender(broken, text, settings), people, times, digests).sendDue();
        assertThat(mails()).isEmpty();
        want(Work.AT_ONCE, null, null);
        dispatcher.sendDue();
        assertThat(mails()).as("it waits for its next try").isEmpty();
        clock.advance(Duration.ofMinutes(1));
        dispatcher.sendDue();
        assertThat(mails()).hasSize(1);
        assertThat(unsent()).isZero();
    }

    private void want(Work work, @Nullable String from, @Nullable String to) {
        desk.set(new Actor(PERSON, "Lý Gộp", null, Set.of()), new SetMailPreference(work, from, to));
    }

    private void tell(String kind, @Nullable LocalDate due) {
        tell(kind, number, due);
    }

    private void tell(String kind, String about, @Nullable LocalDate due) {
        String event = UUID.randomUUID().toString();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            if (due == null) notifications.announce(event, PERSON, kind, about);
            else notifications.announce(event, PERSON, kind, about, due);
        });
    }

    /** Some day to come that is worked, before one that is not. */
    private LocalDate lastBeforeDaysOff() {
        LocalDate day = LocalDate.now().plusDays(7);
        while (!workingDays.isWorkingDay(day) || workingDays.isWorkingDay(day.plusDays(1))) day = day.plusDays(1);
        return day;
    }

    private void goTo(LocalDate day, String time) {
        clock.advance(Duration.between(
                ZonedDateTime.now(clock), day.atTime(LocalTime.parse(time)).atZone(clock.getZone())));
    }

    private Integer unsent() {
        return database.sql("select count(*) from app.outbox where account = ? and sent_at is null")
                .param(PERSON)
                .query(Integer.class)
                .single();
    }

    private List<String> subjects() {
        return mails().stream().map(CollectedMailTests::subject).toList();
    }

    /** Those of this test. */
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
