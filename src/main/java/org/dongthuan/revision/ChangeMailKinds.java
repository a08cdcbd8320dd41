package org.dongthuan.revision;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.WORK;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about changes of decisions. */
@Component
class ChangeMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind("decision-change-decided", "/decision-changes/{number}", WORK),
                new MailKind("decision-corrected", "/decision-changes/{number}", NOTICE));
    }
}
