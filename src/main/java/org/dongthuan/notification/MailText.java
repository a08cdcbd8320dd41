package org.dongthuan.notification;

import java.util.Locale;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What a mail says, in Vietnamese and then in English: that something happened and where to read it, never what. */
@Component
class MailText {

    private final Texts texts;
    private final NotificationSettings settings;

    MailText(Texts texts, NotificationSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    String subject(OutboxRow row) {
        String key = row.kind().subjectKey();
        String subject = texts.text(key, Texts.VIETNAMESE) + " / " + texts.text(key, Texts.ENGLISH);
        return row.kind().secret() == null ? row.number() + ": " + subject : subject;
    }

    String body(OutboxRow row) {
        String link = link(row);
        return part(row, link, Texts.VIETNAMESE) + "\n----------\n\n" + part(row, link, Texts.ENGLISH);
    }

    private String part(OutboxRow row, String link, Locale language) {
        return String.join(
                "\n\n",
                texts.text("mail.greeting", language),
                texts.text(row.kind().bodyKey(), language, row.number(), dueDate(row), about(row, language)),
                link,
                texts.text(footer(row.kind()), language) + "\n");
    }

    /** Whoever cannot sign in is not told to. */
    private static String footer(MailKind kind) {
        return kind.secret() == null ? "mail.footer" : "mail.footer.automatic";
    }

    private static String about(OutboxRow row, Locale language) {
        MailAbout about = row.about();
        if (about == null) return "";
        return Texts.VIETNAMESE.equals(language) ? about.vietnamese() : about.english();
    }

    private static String dueDate(OutboxRow row) {
        return row.dueDate() == null ? "" : VietnamTime.day(row.dueDate());
    }

    /** Deciding never happens by a link: it leads to a page behind the login. */
    private String link(OutboxRow row) {
        LinkSecret secret = row.kind().secret();
        String last = secret == null ? row.number() : secret.of(row.number()).orElse("-");
        return UriComponentsBuilder.fromUri(settings.baseUrl())
                .path(row.kind().page())
                .encode()
                .buildAndExpand(last)
                .toUriString();
    }
}
