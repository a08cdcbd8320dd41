package org.dongthuan.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a mail may be about. Its sentences are {@code mail.<name>.subject} and {@code mail.<name>.body} in the bundles,
 * in which {@code {0}} is the number of the request, or the day where a mail is about several, {@code {1}} the day
 * until which there is something to do, and {@code {2}} what it is about.
 *
 * @param name how features and the outbox call it, e.g. {@code correction-decided}
 * @param page where the person reads the rest behind the login: a path, with {@code {number}} in it where it matters
 * @param secret what stands in the link instead of the number, which then is named nowhere in the mail
 */
public record MailKind(String name, String page, @Nullable LinkSecret secret) {

    public MailKind(String name, String page) {
        this(name, page, null);
    }

    public MailKind {
        if (!name.matches("[a-z]+(-[a-z]+)*")) throw new IllegalArgumentException("Not a kind of mail: " + name);
        if (!page.startsWith("/")) throw new IllegalArgumentException("Not a page of ours: " + page);
    }

    String subjectKey() {
        return "mail." + name + ".subject";
    }

    String bodyKey() {
        return "mail." + name + ".body";
    }
}
