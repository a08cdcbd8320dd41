package org.dongthuan.notification;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** By what mail programs show the mails to one person about one case as one conversation. */
final class MailThread {

    /** DC-2026-000001; a day, or the id of something, is no case. */
    private static final Pattern CASE = Pattern.compile("[A-Z]{1,4}-\\d{4}-\\d+");

    private MailThread() {}

    /** Of the mail itself, the same at each attempt. */
    static String id(OutboxRow mail) {
        return "<" + mail.id() + "@dongthuan>";
    }

    /**
     * The id that stands for the case, to which each of its mails is an answer. No mail has it: none of them has to be
     * the first that arrives.
     */
    static Optional<String> of(OutboxRow mail) {
        if (!CASE.matcher(mail.number()).matches()) return Optional.empty();
        byte[] name = (mail.number() + "\n" + mail.account()).getBytes(StandardCharsets.UTF_8);
        return Optional.of("<case-" + UUID.nameUUIDFromBytes(name) + "@dongthuan>");
    }
}
