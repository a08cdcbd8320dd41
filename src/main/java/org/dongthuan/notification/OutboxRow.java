package org.dongthuan.notification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param dueDate until when the person has something to do, where the mail is about that
 * @param attempts how often it was taken out to be sent, this time included
 * @param wanted how the person wanted his mails at that moment
 */
record OutboxRow(
        UUID id,
        String account,
        MailKind kind,
        String number,
        @Nullable LocalDate dueDate,
        @Nullable MailAbout about,
        OffsetDateTime createdAt,
        int attempts,
        MailPreference wanted) {}
