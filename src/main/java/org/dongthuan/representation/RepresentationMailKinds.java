package org.dongthuan.representation;

import static org.dongthuan.notification.MailKind.Haste.WORK;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about representations; those about what was recorded are a mandate's. */
@Component
class RepresentationMailKinds implements FeatureMails {

    static final String DECIDED = "representation-decided";

    @Override
    public List<MailKind> kinds() {
        return List.of(new MailKind(DECIDED, "/representations/{number}", WORK));
    }
}
