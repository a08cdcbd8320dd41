package org.dongthuan.life;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.WORK;

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
                .map(kind -> new MailKind(
                        kind, "/declarations/{number}", DeclarationMail.TO_OFFICERS.contains(kind) ? WORK : NOTICE))
                .toList();
    }
}
