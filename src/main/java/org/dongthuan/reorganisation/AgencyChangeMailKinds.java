package org.dongthuan.reorganisation;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about changes of agencies. */
@Component
class AgencyChangeMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(AgencyChangeMail.PROPOSED, "/tasks"),
                new MailKind(AgencyChangeMail.REMINDER, "/tasks"),
                new MailKind(AgencyChangeMail.CLOSED, "/admin/agencies/changes/{number}"),
                new MailKind(AgencyChangeMail.OFFICE_ENDED, "/"),
                new MailKind(AgencyChangeMail.RECORD_MOVED, "/me"),
                new MailKind(AgencyChangeMail.CASE_MOVED, "/me/requests"),
                new MailKind(AgencyChangeMail.READER, "/grants"));
    }
}
