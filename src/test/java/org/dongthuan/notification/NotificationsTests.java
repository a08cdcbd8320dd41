package org.dongthuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
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
    MailKinds kinds;

    @Autowired
    MailText text;

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
    PlatformTransactionManager transactions;

    @Test
    void thePersonIsToldOnceAndLearnsNothingFromTheMailItself() throws Exception {
        announce("nga.pham");
        announce("nga.pham");
        notifications.deliver(event);
        notifications.deliver(event);

        List<MimeMessage> mails = mails();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject())
                .isEqualTo(
                        number + ": Đã tiếp nhận yêu cầu chỉnh sửa, bổ sung thông tin / Correction request received");
        String body = mails.get(0).getContent().toString();
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
        notifications.deliver(event);
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
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notifications.deliver(event);
            status.setRollbackOnly(); // the machine died between the mail and the commit
        });
        notifications.deliver(event);

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
        var deaf = new JavaMailSenderImpl();
        deaf.setHost("127.0.0.1");
        deaf.setPort(1);
        var broken = new Notifications(outbox, kinds, new MailSender(deaf, text, settings), people);
        var transaction = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> broken.deliver(event)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was not taken")
                .hasMessageNotContaining("@");
        assertThat(waiting()).isEqualTo(2);

        notifications.deliver(event);
        assertThat(waiting()).isZero();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void somebodyWithoutAnAddressStopsNobody() {
        announce("nobody." + number);
        announce("nga.pham");
        notifications.deliver(event);
        assertThat(waiting()).isZero();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void everybodySeesTheOwnMailsNewestFirst() {
        announce("nga.pham");
        notifications.deliver(event);
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
            notifications.deliver(each);
        }
        mailbox.dropOld();
        assertThat(mailbox.of(person("dat.ngo"))).hasSize(50);
    }

    private void announce(String account) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> notifications.announce(event, account, "correction-acknowledged", number));
    }

    private Integer waiting() {
        return database.queryForObject(
                "select count(*) from app.outbox where event = ? and sent_at is null", Integer.class, event);
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
