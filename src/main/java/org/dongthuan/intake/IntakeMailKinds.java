package org.dongthuan.intake;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about files of records. */
@Component
class IntakeMailKinds implements FeatureMails {

    private static final String FILES = "/record-files";

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(IntakeMail.WAITS, "/tasks"),
                new MailKind(IntakeMail.REMINDER, "/tasks"),
                new MailKind(IntakeMail.REFUSED, FILES),
                new MailKind(IntakeMail.WRITTEN, FILES));
    }
}
