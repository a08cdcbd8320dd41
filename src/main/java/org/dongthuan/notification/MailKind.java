package org.dongthuan.notification;

import org.jspecify.annotations.Nullable;

/**
 * What a mail may be about. Its sentences are {@code mail.<name>.subject} and {@code mail.<name>.body} in the bundles,
 * in which {@code {0}} is the number of the request, or the day where a mail is about several, {@code {1}} the day
 * until which there is something to do, and {@code {2}} what it is about.
 *
 * @param name how features and the outbox call it, e.g. {@code correction-decided}
 * @param page where the person reads the rest behind the login: a path, with {@code {number}} in it where it matters
 * @param haste whether it may wait; whoever brings a kind has to say it
 * @param secret what stands in the link instead of the number, which then is named nowhere in the mail
 */
public record MailKind(
        String name, String page, Haste haste, @Nullable LinkSecret secret) {

    /** Whether a mail may wait for a better hour. */
    public enum Haste {
        /** The person has just asked for it, or it is about the account itself: leaves at any hour. */
        PROMPT,
        /** The law, or what it does to the person's rights and terms, wants it told: by itself, outside of quiet hours. */
        NOTICE,
        /** About what the person has to do, or waits for as an officer: as he wants it. */
        WORK
    }

    public MailKind(String name, String page, Haste haste) {
        this(name, page, haste, null);
    }

    public MailKind {
        if (!name.matches("[a-z]+(-[a-z]+)*")) throw new IllegalArgumentException("Not a kind of mail: " + name);
        if (!page.startsWith("/")) throw new IllegalArgumentException("Not a page of ours: " + page);
        if (secret != null && haste != Haste.PROMPT)
            throw new IllegalArgumentException("A secret ends before a mail that waits is read: " + name);
    }

    String subjectKey() {
        return "mail." + name + ".subject";
    }

    String bodyKey() {
        return "mail." + name + ".body";
    }
}
