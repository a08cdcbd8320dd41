package org.dongthuan.grant;

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
                new MailKind("grant-revoked", "/grants"),
                new MailKind("grant-revoked-subject", "/me/disclosures"),
                new MailKind(DelayNotices.KIND, "/me/disclosures"),
                new MailKind("grant-basis-ended-subject", "/me/disclosures"),
                new MailKind("grant-replaced", "/grants"),
                new MailKind("grant-replaced-subject", "/me/disclosures"),
                new MailKind(SecretNotices.KIND, "/"),
                new MailKind("export-ready", "/exports"),
                new MailKind("export-stopped", "/exports"));
    }
}
