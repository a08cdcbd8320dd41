package org.dongthuan.notification;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.notification.MailKind.Haste;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was given up, as those see it who keep its receiver's account: nothing of what it was about.
 *
 * @param account whom it did not reach
 * @param haste what sort of mail it is
 * @param failure why; none where that was not kept yet
 * @param maySend whether it makes sense to send it again: a link for a new password is made anew instead
 */
public record FailedMail(
        UUID id,
        String account,
        Haste haste,
        @Nullable Failure failure,
        OffsetDateTime writtenAt,
        OffsetDateTime givenUpAt,
        boolean maySend) {

    /** Why a mail did not arrive. */
    public enum Failure {
        /** There is no address to send it to. */
        NO_ADDRESS,
        /** The mail server was away, or refused it, for two weeks. */
        NOT_TAKEN
    }
}
