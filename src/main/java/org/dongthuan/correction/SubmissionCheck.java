package org.dongthuan.correction;

import java.util.List;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** Reads a request and checks it whole. */
@Component
class SubmissionCheck {

    private final WishReader reader;
    private final OpenRequests open;
    private final SubmissionRules rules;

    SubmissionCheck(WishReader reader, OpenRequests open, SubmissionRules rules) {
        this.reader = reader;
        this.open = open;
        this.rules = rules;
    }

    /** @throws Refusal as {@link CorrectionDesk#submit} */
    List<CheckedWish> check(Actor actor, RecordId record, SubmitCorrection command) {
        List<Wish> wishes = reader.read(command);
        open.refuseSecond(record, wishes);
        List<CheckedWish> checked = rules.check(actor, record, command, wishes);
        open.refuseSameRow(record, checked);
        return checked;
    }

    /** Likewise, and has the documents kept. */
    List<CheckedWish> take(Actor actor, RecordId record, SubmitCorrection command) {
        List<CheckedWish> checked = check(actor, record, command);
        rules.keepDocuments(checked);
        return checked;
    }
}
