package org.dongthuan.protection;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.dongthuan.notification.MailKind.Haste;
import org.springframework.stereotype.Component;

/** The mails about breaches. */
@Component
class BreachMailKinds implements FeatureMails {

    private static final String ONE = "/protection/breaches/{number}";

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(BreachMail.DETECTED, "/tasks", Haste.NOTICE),
                new MailKind(BreachMail.REMINDER, "/tasks", Haste.NOTICE),
                new MailKind(BreachMail.LAST_REMINDER, "/tasks", Haste.NOTICE),
                new MailKind(BreachMail.LATE, ONE, Haste.NOTICE),
                new MailKind(BreachMail.TOLD, "/me/breaches", Haste.NOTICE),
                new MailKind(BreachMail.CLOSING_REMINDER, "/tasks", Haste.WORK),
                new MailKind(BreachMail.CLOSING_LATE, ONE, Haste.WORK),
                new MailKind(BreachMail.ENDED, ONE, Haste.NOTICE));
    }
}
