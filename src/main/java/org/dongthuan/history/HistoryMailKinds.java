package org.dongthuan.history;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mail to whoever was shown a value that has changed; whose it is stands behind the login. */
@Component
class HistoryMailKinds implements FeatureMails {

    static final String CHANGED = "data-changed";

    @Override
    public List<MailKind> kinds() {
        return List.of(new MailKind(CHANGED, ChangeNotices.PAGE, NOTICE));
    }
}
