package org.dongthuan.correction;

import java.util.List;
import java.util.Optional;
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
    private final SecondClick secondClick;

    SubmissionCheck(WishReader reader, OpenRequests open, SubmissionRules rules, SecondClick secondClick) {
        this.reader = reader;
        this.open = open;
        this.rules = rules;
        this.secondClick = secondClick;
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

    /** The open request by which the person has just asked for the very same; nothing where a rule refuses this one. */
    Optional<Correction> justSent(Actor actor, RecordId record, SubmitCorrection command) {
        try {
            List<CheckedWish> wishes = rules.check(actor, record, command, reader.read(command));
            return wishes.stream()
                    .findFirst()
                    .flatMap(wish -> open.on(record, wish))
                    .filter(sent -> secondClick.repeats(sent, actor, command, wishes));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** The refusal of whoever was overtaken between that and the insert, where that is what happened. */
    void refuseOvertaken(RecordId record, List<CheckedWish> wishes) {
        open.refuseOvertaken(record, wishes);
    }
}
