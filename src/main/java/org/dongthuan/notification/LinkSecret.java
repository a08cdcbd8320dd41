package org.dongthuan.notification;

import java.util.Optional;

/** Makes the secret of a link when its mail is written: it stands in the mail, and in no table of mails. */
@FunctionalInterface
public interface LinkSecret {

    /** @param number what the mail is about; none where that is over */
    Optional<String> of(String number);
}
