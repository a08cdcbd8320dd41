package org.dongthuan.mandate;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;

import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about mandates. */
@Component
class MandateMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return Stream.of(
                        MandateMail.GIVEN,
                        MandateMail.OFFERED,
                        MandateMail.ACCEPTED,
                        MandateMail.DECLINED,
                        MandateMail.ENDED,
                        MandateMail.RECORDED,
                        MandateMail.RECORDED_OF)
                .map(name -> new MailKind(name, "/mandates", NOTICE))
                .toList();
    }
}
