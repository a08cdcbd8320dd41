package org.dongthuan.certification;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.WORK;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about certifications. */
@Component
class CertificationMail implements FeatureMails {

    static final String INVITATION = "certification-invitation";
    static final String REMINDER = "certification-reminder";
    /** To whoever might read by it. */
    static final String REVOKED = "certification-revoked";

    /** To whoever proposed that. */
    static final String END_DECIDED = "certification-end-decided";

    static final String NOBODY = "no-independent-certifier";

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(INVITATION, "/tasks", WORK),
                new MailKind(REMINDER, "/tasks", WORK),
                new MailKind(REVOKED, "/grants", NOTICE),
                new MailKind(END_DECIDED, "/certifications/{number}", WORK),
                new MailKind(NOBODY, "/camunda/app/cockpit/", WORK));
    }
}
