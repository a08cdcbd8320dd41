package org.dongthuan.correction;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.WORK;

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
                new MailKind("correction-acknowledged", "/corrections/{number}", NOTICE),
                new MailKind("correction-returned", "/corrections/{number}", NOTICE),
                new MailKind("correction-supply-reminder", "/corrections/{number}", WORK),
                new MailKind("correction-lapsed", "/corrections/{number}", NOTICE),
                new MailKind("correction-extended", "/corrections/{number}", NOTICE),
                new MailKind("correction-late", "/corrections/{number}", NOTICE),
                new MailKind("correction-decided", "/corrections/{number}", NOTICE),
                new MailKind("correction-redirected", "/corrections/{number}", NOTICE),
                new MailKind(CorrectionMail.ACTED, "/corrections/{number}", NOTICE),
                new MailKind(CorrectionMail.NEWS, "/corrections/{number}", WORK),
                new MailKind(CorrectionMail.RETURNED_TO_MANDATARY, "/corrections/{number}", WORK));
    }
}
