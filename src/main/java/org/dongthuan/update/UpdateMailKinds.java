package org.dongthuan.update;

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
                new MailKind("update-decided", "/record-updates/{number}"),
                new MailKind("record-updated", "/record-updates/{number}"));
    }
}
