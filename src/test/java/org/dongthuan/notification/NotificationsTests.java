package org.dongthuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.RestoredCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class NotificationsTests {

    private final String number = "DC-2026-" + UUID.randomUUID().toString().substring(0, 6);
    private final String event = number + "/submitted";

    @Autowired
    Notifications notifications;

    @Autowired
    OutboxTable outbox;

    @Autowired
    MailDispatcher dispatcher;

    @Autowired
    MailSender sender;

    @Autowired
    TestClock.Movable clock;

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
    GreenMail server;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JdbcClient rows;

    @Autowired
    MailKinds kinds;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void sendWhatOthersLeft() {
        dispatcher.sendDue();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void thePersonIsToldOnceAndLearnsNothingFromTheMailItself() throws Exception {
        announce("nga.pham");
        announce("nga.pham");
        dispatcher.sendDue();
        dispatcher.sendDue();

        List<MimeMessage> mails = mails();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject())
                .isEqualTo(number
                        + ": Thông báo tiếp nhận đề nghị chỉnh sửa, bổ sung thông tin / Correction request received");
        String body = Post.text(mails.get(0));
        assertThat(body).contains("Kính gửi Ông/Bà").contains("Dear Sir or Madam");
        assertThat(body).contains("/corrections/" + number).doesNotContain("Nga", "nga.pham");
        assertThat(mails.get(0).getAllRecipients()[0].toString())
                .isEqualTo(people.mailAddress("nga.pham").orElseThrow());
    }

    @Test
    void nothingIsAnnouncedOutsideOfATransaction() {
        assertThatThrownBy(() -> notifications.announce(event, "nga.pham", "correction-acknowledged", number))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatWasRolledBackIsNotSent() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notifications.announce(event, "nga.pham", "correction-acknowledged", number);
            status.setRollbackOnly();
        });
        dispatcher.sendDue();
        assertThat(mails()).isEmpty();
    }

    @Test
    void aKindWithoutTextIsABug() {
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> notifications.announce(event, "nga.pham", "gossip", number)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMailThatIsSentTwiceHasTheSameMessageId() throws Exception {
        announce("nga.pham");
        OutboxRow taken = claimOwn();
        sender.send(taken, people.mailAddress("nga.pham").orElseThrow()); // the node died before it marked the mail
        dispatcher.sendDue();
        assertThat(mails()).as("whoever took it may still be at work").hasSize(1);

        clock.advance(Duration.ofMinutes(11));
        dispatcher.sendDue();
        List<MimeMessage> mails = mails();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID())
                .isEqualTo(mails.get(1).getMessageID())
                .endsWith("@dongthuan>");
    }

    @Test
    void aMailServerThatRefusesLeavesTheMailWaiting() {
        announce("nga.pham");
        announce("tuan.bui");
        var broken = to(senderTo(1));

        broken.sendDue();
        assertThat(waiting()).isEqualTo(2);

        dispatcher.sendDue();
        assertThat(waiting()).as("not at once").isEqualTo(2);
        clock.advance(Duration.ofSeconds(11));
        dispatcher.sendDue();
        assertThat(waiting()).isZero();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aMailServerThatIsAwayForDaysGetsTheMailsWhenItIsBackWithoutAnybodysHand() {
        announce("nga.pham");
        var broken = to(senderTo(1));
        for (int hour = 0; hour < 5 * 24; hour++) {
            broken.sendDue();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(waiting()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        dispatcher.sendDue();
        assertThat(waiting()).isZero();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aMailThatNobodyTakesForTwoWeeksIsGivenUp() {
        announce("nga.pham");
        var broken = to(senderTo(1));
        for (int day = 0; day < 15 * 12; day++) {
            broken.sendDue();
            clock.advance(Duration.ofHours(2));
        }
        assertThat(waiting()).isZero();
        assertThat(mails()).isEmpty();
        assertThat(givenUp()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT40S", "3, PT2M40S", "5, PT42M40S", "6, PT2H", "7, PT2H", "2000000000, PT2H"})
    void thePausesGrowToHours(int attempts, Duration pause) {
        assertThat(MailDispatcher.pauseAfter(attempts)).isEqualTo(pause);
    }

    @Test
    void whileTheServerIsSpokenToNoTransactionIsOpenAndNobodyElseFindsTheMail() {
        announce("nga.pham");
        var spokenTo = new ArrayList<String>();
        var slow = new MailSender(ownServer(server.getSmtp().getPort()), text, settings) {
            @Override
            void send(OutboxRow row, String address) {
                if (!row.number().equals(number)) return;
                spokenTo.add(address);
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                assertThat(lockedRows()).isZero();
                dispatcher.sendDue(); // another thread, or another node
                super.send(row, address);
            }
        };
        to(slow).sendDue();
        assertThat(spokenTo).hasSize(1);
        assertThat(mails()).hasSize(1);
    }

    /** As with four seconds for each reply and the claim of two minutes that is shipped, fifty times as fast. */
    @Test
    void aSlowServerGetsEachMailOnceThoughManySend() throws Exception {
        List<String> receivers = List.of("nga.pham", "tuan.bui", "lan.vu", "minh.do");
        receivers.forEach(this::announce);
        var quick = new NotificationSettings(settings.sender(), settings.baseUrl(), 2, Duration.ofMillis(2400));
        var waiting = new OutboxTable(rows, kinds, quick, clock);
        try (var slow = new SlowMailServer(Duration.ofMillis(80))) {
            var one = new MailDispatcher(waiting, senderTo(slow.port()), people, times, digests);
            List<Thread> nodes =
                    Stream.generate(() -> new Thread(one::sendDue)).limit(3).toList();
            nodes.forEach(Thread::start);
            for (Thread node : nodes) node.join(30_000);
            clock.advance(Duration.ofMinutes(5));
            one.sendDue();
            assertThat(slow.received()).hasSameSizeAs(receivers).doesNotHaveDuplicates();
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void whileMailIsHeldNoneLeavesAndAfterwardsAllDo() {
        var holds = new MailHoldTable(JdbcClient.create(
                new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword())));
        announce("nga.pham");
        to(senderTo(1)).sendDue(); // the next try would be some seconds later
        try {
            assertThat(holds.putRight(said(true))).containsExactly("mail is held");
            assertThat(holds.putRight(said(true))).containsExactly("mail is held");
            announce("tuan.bui");
            dispatcher.sendDue();
            assertThat(mails()).isEmpty();
            assertThat(waiting()).isEqualTo(2);
        } finally {
            assertThat(holds.putRight(said(false))).containsExactly("mail is released");
        }
        assertThat(holds.putRight(said(false))).isEmpty();
        dispatcher.sendDue();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void theApplicationItselfDoesNotLetHeldMailGo() {
        assertThatThrownBy(() ->
                        rows.sql("update app.mail_hold set released_at = now()").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void somebodyWithoutAnAddressStopsNobody() {
        announce("nobody." + number);
        announce("nga.pham");
        dispatcher.sendDue();
        assertThat(waiting()).isZero();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void everybodySeesTheOwnMailsNewestFirst() {
        announce("nga.pham");
        dispatcher.sendDue();
        assertThat(mailbox.of(person("nga.pham")).get(0).subject()).contains(number);
        assertThat(mailbox.of(person("son.cao")))
                .noneMatch(mail -> mail.subject().contains(number));
    }

    @Test
    void theServerKeepsFiftyMailsOfAPerson() {
        for (int i = 0; i < 60; i++) {
            String each = event + i;
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            status -> notifications.announce(each, "dat.ngo", "correction-decided", number));
        }
        dispatcher.sendDue();
        mailbox.dropOld();
        assertThat(mailbox.of(person("dat.ngo"))).hasSize(50);
    }

    private MailDispatcher to(MailSender other) {
        return new MailDispatcher(outbox, other, people, times, digests);
    }

    private void announce(String account) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> notifications.announce(event, account, "correction-acknowledged", number));
    }

    private RestoredCopy said(boolean holdsMail) {
        return new RestoredCopy(0, holdsMail, Set.of(), "lan.vu", OffsetDateTime.now(clock));
    }

    private Integer waiting() {
        return count("sent_at is null and given_up_at is null");
    }

    private Integer givenUp() {
        return count("given_up_at is not null");
    }

    private Integer count(String state) {
        return database.queryForObject(
                "select count(*) from app.outbox where event = ? and " + state, Integer.class, event);
    }

    /** Rows of the outbox that some transaction holds. */
    private int lockedRows() {
        Integer all = database.queryForObject("select count(*) from app.outbox", Integer.class);
        int free = database.queryForList("select 1 from app.outbox for update skip locked")
                .size();
        return (all == null ? 0 : all) - free;
    }

    private OutboxRow claimOwn() {
        return Stream.generate(() -> outbox.claim().orElseThrow())
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private MailSender senderTo(int port) {
        return new MailSender(ownServer(port), text, settings);
    }

    private static JavaMailSenderImpl ownServer(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return server;
    }

    private List<MimeMessage> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> subject(mail).contains(number))
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Actor person(String account) {
        return new Actor(account, account, null, Set.of());
    }
}
