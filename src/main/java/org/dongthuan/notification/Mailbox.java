package org.dongthuan.notification;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The mails that the application's own server holds in memory: the newest 50 of each person. */
@Component
@OwnMailServer
public class Mailbox {

    private static final int KEPT = 50;

    private final GreenMail server;
    private final People people;
    private final Clock clock;

    Mailbox(GreenMail server, People people, Clock clock) {
        this.server = server;
        this.people = people;
        this.clock = clock;
    }

    /** The person's own mails, newest first; for an administrator those to all administrators. */
    public List<Mail> of(Actor actor) {
        List<String> accounts = actor.isNationalAdministrator() ? people.administrators() : List.of(actor.account());
        return accounts.stream()
                .flatMap(account -> people.mailAddress(account).stream())
                .distinct()
                .flatMap(this::to)
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .toList();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void dropOld() {
        server.getUserManager().listUser().forEach(user -> dropOld(inbox(user)));
    }

    private static void dropOld(MailFolder inbox) {
        List<StoredMessage> messages = inbox.getNonDeletedMessages();
        if (messages.size() <= KEPT) return;
        messages.subList(0, messages.size() - KEPT).forEach(old -> old.setFlag(Flags.Flag.DELETED, true));
        try {
            inbox.expunge();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<Mail> to(String address) {
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        return user == null
                ? Stream.of()
                : inbox(user).getNonDeletedMessages().stream().map(this::mail);
    }

    private MailFolder inbox(GreenMailUser user) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mail mail(StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        try {
            ZonedDateTime receivedAt = stored.getReceivedDate().toInstant().atZone(clock.getZone());
            return new Mail(receivedAt, message.getSubject(), text(message));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of the forms in which the same is said. */
    private static String text(MimeMessage message) throws MessagingException, IOException {
        Object content = message.getContent();
        Object first =
                content instanceof MimeMultipart forms ? forms.getBodyPart(0).getContent() : content;
        return first.toString();
    }

    /** A mail as its receiver sees it. */
    public record Mail(ZonedDateTime receivedAt, String subject, String text) {}
}
