package org.dongthuan.standing;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;

import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about standing decisions. */
@Component
class StandingMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return Stream.of(StandingMail.DECIDED, StandingMail.LAPSED, StandingMail.REVOKED, StandingMail.SUCCEEDED)
                .map(name -> new MailKind(name, "/standing-decisions/{number}", NOTICE))
                .toList();
    }
}
