package org.dongthuan.absence;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;

import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about absences. */
@Component
class AbsenceMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return Stream.of(AbsenceActs.ENTERED, AbsenceActs.ENTERED_FOR, AbsenceActs.STANDS_IN, AbsenceActs.ENDED)
                .map(name -> new MailKind(name, "/absences", NOTICE))
                .toList();
    }
}
