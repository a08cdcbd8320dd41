package org.dongthuan.alarm;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.WORK;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about alarms on readings. */
@Component
class AlarmMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(AlarmMail.RAISED, "/tasks", WORK),
                new MailKind(AlarmMail.REMINDER, "/tasks", WORK),
                new MailKind(AlarmMail.LATE, "/tasks", WORK),
                new MailKind(AlarmMail.REVOCATION, "/alarms/{number}", NOTICE));
    }
}
