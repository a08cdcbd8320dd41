package org.dongthuan.transfer;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.dongthuan.notification.MailKind.Haste;
import org.springframework.stereotype.Component;

/** The mails about transfers. */
@Component
class TransferMailKinds implements FeatureMails {

    /** To whoever proposed it: what became of it. */
    static final String CLOSED = "transfer-closed";

    /** To the person, at both verdicts, and when it is taken back between them. */
    static final String RELEASED = "transfer-released";

    static final String ANSWERED = "transfer-answered";

    static final String RECALLED = "transfer-recalled";

    /** To those who may say the word of the receiving agency. */
    static final String ASKED = "transfer-asked";

    static final String REMINDER = "transfer-reminder";

    static final String OVERDUE = "transfer-overdue";

    /** To whoever proposed it: the other agency has let its term pass. */
    static final String SILENT = "transfer-silent";

    private static final String PAGE = "/transfers/{number}";

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(CLOSED, PAGE, Haste.NOTICE),
                new MailKind(RELEASED, PAGE, Haste.NOTICE),
                new MailKind(ANSWERED, PAGE, Haste.NOTICE),
                new MailKind(RECALLED, PAGE, Haste.NOTICE),
                new MailKind(ASKED, "/tasks", Haste.WORK),
                new MailKind(REMINDER, "/tasks", Haste.WORK),
                new MailKind(OVERDUE, "/tasks", Haste.WORK),
                new MailKind(SILENT, PAGE, Haste.WORK));
    }
}
