package org.dongthuan.protection;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about breaches. */
@Component
class BreachMailKinds implements FeatureMails {

    private static final String ONE = "/protection/breaches/{number}";

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(BreachMail.DETECTED, "/tasks"),
                new MailKind(BreachMail.REMINDER, "/tasks"),
                new MailKind(BreachMail.LAST_REMINDER, "/tasks"),
                new MailKind(BreachMail.LATE, ONE),
                new MailKind(BreachMail.TOLD, "/me/breaches"),
                new MailKind(BreachMail.CLOSING_REMINDER, "/tasks"),
                new MailKind(BreachMail.CLOSING_LATE, ONE),
                new MailKind(BreachMail.ENDED, ONE));
    }
}
