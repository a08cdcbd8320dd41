package org.dongthuan.intake;

import static org.dongthuan.notification.MailKind.Haste.WORK;

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
                new MailKind(IntakeMail.WAITS, "/tasks", WORK),
                new MailKind(IntakeMail.REMINDER, "/tasks", WORK),
                new MailKind(IntakeMail.REFUSED, FILES, WORK),
                new MailKind(IntakeMail.WRITTEN, FILES, WORK));
    }
}
