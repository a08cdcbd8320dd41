package org.dongthuan.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server. */
// the simple name is that of the bean that Spring Boot makes where a mail server is named
@Component("notificationMailSender")
class MailSender {

    static {
        // unless it is named the library looks through every jar for it, several times a mail
        if (System.getProperty(StreamProvider.class.getName()) == null)
            System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSender server;
    private final MailText text;
    private final NotificationSettings settings;

    MailSender(JavaMailSender server, MailText text, NotificationSettings settings) {
        this.server = server;
        this.text = text;
        this.settings = settings;
    }

    /**
     * Sends one mail; a repetition has the same Message-ID, by which mail programs show it once.
     *
     * @throws MailNotTaken when the server is away or refuses
     */
    void send(OutboxRow row, String address) {
        try {
            server.send(message(row, address));
        } catch (MailException | MessagingException e) {
            // its own words would carry the address into the log
            throw new MailNotTaken("Mail " + row.id() + " was not taken: " + kindsOf(e));
        }
    }

    private MimeMessage message(OutboxRow row, String address) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.sender());
        mail.setTo(address);
        Letter letter = text.letter(row);
        mail.setSubject(letter.subject());
        message.setContent(inBothForms(letter));
        mail.setSentDate(Date.from(row.createdAt().toInstant()));
        message.setHeader("Message-ID", MailThread.id(row));
        Optional<String> thread = MailThread.of(row);
        if (thread.isPresent()) {
            message.setHeader("In-Reply-To", thread.get());
            message.setHeader("References", thread.get());
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "vi, en");
        return message;
    }

    /** The last is the one that mail programs like best. */
    private static MimeMultipart inBothForms(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name(), "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** A mail stays in the outbox; says which one and what kind of failure, nothing of the person. */
    static final class MailNotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MailNotTaken(String message) {
            super(message);
        }
    }

    private static String kindsOf(Throwable failure) {
        var kinds = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            kinds.append(kinds.isEmpty() ? "" : ", ").append(cause.getClass().getSimpleName());
        }
        return kinds.toString();
    }
}
