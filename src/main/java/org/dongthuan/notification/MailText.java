package org.dongthuan.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dongthuan.notification.Letter.Line;
import org.dongthuan.notification.Letter.Part;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What a mail says, in Vietnamese and then in English: that something happened and where to read it, never what. */
@Component
class MailText {

    private final Texts texts;
    private final NotificationSettings settings;
    private final DigestTable digests;

    MailText(Texts texts, NotificationSettings settings, DigestTable digests) {
        this.texts = texts;
        this.settings = settings;
        this.digests = digests;
    }

    Letter letter(OutboxRow row) {
        List<OutboxRow> collected = row.kind().name().equals(DigestTable.KIND) ? digests.mails(row.id()) : List.of();
        // a secret is made when its link is written: once for both languages
        String link = collected.isEmpty() ? link(row) : "";
        List<Part> parts = Stream.of(Texts.VIETNAMESE, Texts.ENGLISH)
                .map(language -> part(
                        row,
                        language,
                        collected.isEmpty() ? List.of(new Line(null, link)) : lines(collected, language)))
                .toList();
        return new Letter(subject(row), parts);
    }

    private String subject(OutboxRow row) {
        String key = row.kind().subjectKey();
        String subject = texts.text(key, Texts.VIETNAMESE) + " / " + texts.text(key, Texts.ENGLISH);
        return row.kind().secret() == null ? row.number() + ": " + subject : subject;
    }

    private Part part(OutboxRow row, Locale language, List<Line> lines) {
        return new Part(
                language,
                texts.text("mail.greeting", language),
                texts.text(row.kind().bodyKey(), language, row.number(), dueDate(row), about(row, language)),
                lines,
                texts.text(footer(row.kind()), language));
    }

    /** What several mails would have said in the same words is said once. */
    private List<Line> lines(List<OutboxRow> collected, Locale language) {
        return collected.stream().map(mail -> line(mail, language)).distinct().toList();
    }

    private Line line(OutboxRow mail, Locale language) {
        String about = mail.number() + ": " + texts.text(mail.kind().subjectKey(), language);
        String due = mail.dueDate() == null ? "" : texts.text("mail.digest.due", language, dueDate(mail));
        return new Line(about + due, link(mail));
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
