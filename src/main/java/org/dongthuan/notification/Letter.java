package org.dongthuan.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What a mail says, once in each language, in both forms in which it is sent. */
record Letter(String subject, List<Part> parts) {

    Letter {
        parts = List.copyOf(parts);
    }

    /** The whole of it in one language. */
    record Part(Locale language, String greeting, String said, List<Line> lines, String footer) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Where to read on.
     *
     * @param about what is there, where a mail leads to several places
     */
    record Line(@Nullable String about, String link) {}

    String text() {
        return parts.stream().map(Letter::text).collect(Collectors.joining("\n----------\n\n"));
    }

    private static String text(Part part) {
        String lines = part.lines().stream().map(Letter::text).collect(Collectors.joining("\n\n"));
        return String.join("\n\n", part.greeting(), part.said(), lines, part.footer() + "\n");
    }

    private static String text(Line line) {
        return line.about() == null ? line.link() : "- " + line.about() + "\n  " + line.link();
    }

    /** Without anything that would have to be fetched. */
    String html() {
        return "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"UTF-8\"><title>%s</title></head>\n<body>\n%s\n</body></html>\n"
                .formatted(
                        parts.get(0).language().toLanguageTag(),
                        escaped(subject),
                        parts.stream().map(Letter::html).collect(Collectors.joining("\n<hr>\n")));
    }

    private static String html(Part part) {
        return "<div lang=\"%s\">\n<p>%s</p>\n<p>%s</p>\n%s\n<p>%s</p>\n</div>"
                .formatted(
                        part.language().toLanguageTag(),
                        escaped(part.greeting()),
                        escaped(part.said()),
                        part.lines().stream().map(Letter::html).collect(Collectors.joining("\n")),
                        escaped(part.footer()));
    }

    private static String html(Line line) {
        String link = escaped(line.link());
        String about = line.about() == null ? "" : escaped(line.about()) + "<br>";
        return "<p>" + about + "<a href=\"" + link + "\">" + link + "</a></p>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
