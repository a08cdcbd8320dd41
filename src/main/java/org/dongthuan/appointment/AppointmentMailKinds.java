package org.dongthuan.appointment;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.WORK;

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
                new MailKind(AppointmentMail.PROPOSED, "/tasks", WORK),
                new MailKind(AppointmentMail.REMINDER, "/tasks", WORK),
                new MailKind(AppointmentMail.CLOSED, "/admin/appointments/proposals/{number}", WORK),
                new MailKind(AppointmentMail.APPOINTED, "/", NOTICE));
    }
}
