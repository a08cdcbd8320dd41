package org.dongthuan.reorganisation;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.dongthuan.notification.MailKind.Haste;
import org.springframework.stereotype.Component;

/** The mails about changes of agencies. */
@Component
class AgencyChangeMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(AgencyChangeMail.PROPOSED, "/tasks", Haste.WORK),
                new MailKind(AgencyChangeMail.REMINDER, "/tasks", Haste.WORK),
                new MailKind(AgencyChangeMail.CLOSED, "/admin/agencies/changes/{number}", Haste.NOTICE),
                new MailKind(AgencyChangeMail.OFFICE_ENDED, "/", Haste.NOTICE),
                new MailKind(AgencyChangeMail.RECORD_MOVED, "/me", Haste.NOTICE),
                new MailKind(AgencyChangeMail.CASE_MOVED, "/me/requests", Haste.NOTICE),
                new MailKind(AgencyChangeMail.READER, "/grants", Haste.NOTICE));
    }
}
