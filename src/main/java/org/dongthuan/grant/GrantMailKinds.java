package org.dongthuan.grant;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.PROMPT;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about the end of grants, and to those who watch over secret records. */
@Component
class GrantMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind("grant-revoked", "/grants", NOTICE),
                new MailKind("grant-revoked-subject", "/me/disclosures", NOTICE),
                new MailKind(DelayNotices.KIND, "/me/disclosures", NOTICE),
                new MailKind("grant-basis-ended-subject", "/me/disclosures", NOTICE),
                new MailKind("grant-replaced", "/grants", NOTICE),
                new MailKind("grant-replaced-subject", "/me/disclosures", NOTICE),
                new MailKind(SecretNotices.KIND, "/", NOTICE),
                new MailKind("export-ready", "/exports", PROMPT),
                new MailKind("export-stopped", "/exports", NOTICE));
    }
}
