package org.dongthuan.life;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about new records. */
@Component
class DeclarationMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return DeclarationMail.KINDS.stream()
                .sorted()
                .map(kind -> new MailKind(kind, "/declarations/{number}"))
                .toList();
    }
}
