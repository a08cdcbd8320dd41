package org.dongthuan.correction;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about corrections. */
@Component
class CorrectionMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind("correction-acknowledged", "/corrections/{number}"),
                new MailKind("correction-returned", "/corrections/{number}"),
                new MailKind("correction-supply-reminder", "/corrections/{number}"),
                new MailKind("correction-lapsed", "/corrections/{number}"),
                new MailKind("correction-extended", "/corrections/{number}"),
                new MailKind("correction-late", "/corrections/{number}"),
                new MailKind("correction-decided", "/corrections/{number}"),
                new MailKind("correction-redirected", "/corrections/{number}"),
                new MailKind(CorrectionMail.ACTED, "/corrections/{number}"),
                new MailKind(CorrectionMail.NEWS, "/corrections/{number}"),
                new MailKind(CorrectionMail.RETURNED_TO_MANDATARY, "/corrections/{number}"));
    }
}
