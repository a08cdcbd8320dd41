package org.dongthuan.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationContext;

/** Empties the outbox when a test says so; the tests' application has no threads that would. */
public final class Post {

    private Post() {}

    public static void deliver(ApplicationContext context) {
        context.getBean(MailDispatcher.class).sendDue();
    }

    /** What a mail program shows that knows no HTML. */
    public static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    /** What the others show. */
    public static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int place) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(place)
                    .getContent()
                    .toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
