package org.dongthuan.update;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.WORK;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about updates. */
@Component
class UpdateMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind("update-decided", "/record-updates/{number}", WORK),
                new MailKind("record-updated", "/record-updates/{number}", NOTICE));
    }
}
