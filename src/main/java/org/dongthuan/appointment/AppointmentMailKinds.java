package org.dongthuan.appointment;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about appointments. */
@Component
class AppointmentMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(AppointmentMail.PROPOSED, "/tasks"),
                new MailKind(AppointmentMail.REMINDER, "/tasks"),
                new MailKind(AppointmentMail.CLOSED, "/admin/appointments/proposals/{number}"),
                new MailKind(AppointmentMail.APPOINTED, "/"));
    }
}
