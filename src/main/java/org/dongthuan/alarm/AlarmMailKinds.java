package org.dongthuan.alarm;

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
                new MailKind(AlarmMail.RAISED, "/tasks"),
                new MailKind(AlarmMail.REMINDER, "/tasks"),
                new MailKind(AlarmMail.LATE, "/tasks"),
                new MailKind(AlarmMail.REVOCATION, "/alarms/{number}"));
    }
}
