package org.dongthuan.access;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about requests to read. */
@Component
class AccessMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind("access-acknowledged", "/access-requests/{number}", NOTICE),
                new MailKind("access-decided", "/access-requests/{number}", NOTICE),
                new MailKind("access-granted-subject", "/me/consents", NOTICE),
                new MailKind("access-refused-subject", "/me/consents", NOTICE),
                // to somebody who was not asked: his list tells who reads and by which decision
                new MailKind("access-granted-unasked", "/me/disclosures", NOTICE));
    }
}
