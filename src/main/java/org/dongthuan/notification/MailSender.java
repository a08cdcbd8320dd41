package org.dongthuan.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.util.Date;
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
        mail.setSubject(text.subject(row));
        mail.setText(text.body(row));
        mail.setSentDate(Date.from(row.createdAt().toInstant()));
        message.setHeader("Message-ID", "<" + row.id() + "@dongthuan>");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "vi, en");
        return message;
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
