package org.dongthuan.correction;

import java.util.List;
import java.util.Optional;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
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
    List<CheckedWish> check(Applicant applicant, SubmitCorrection command) {
        List<Wish> wishes = reader.read(command);
        refuseForeign(applicant, wishes);
        open.refuseSecond(applicant.record(), wishes);
        List<CheckedWish> checked = rules.check(applicant, command, wishes);
        open.refuseSameRow(applicant.record(), checked);
        return checked;
    }

    /** Likewise, and has the documents kept. */
    List<CheckedWish> take(Applicant applicant, SubmitCorrection command) {
        List<CheckedWish> checked = check(applicant, command);
        rules.keepDocuments(checked);
        return checked;
    }

    /** The open request by which the person has just asked for the very same; nothing where a rule refuses this one. */
    Optional<Correction> justSent(Applicant applicant, SubmitCorrection command) {
        try {
            List<Wish> read = reader.read(command);
            refuseForeign(applicant, read);
            List<CheckedWish> wishes = rules.check(applicant, command, read);
            return wishes.stream()
                    .findFirst()
                    .flatMap(wish -> open.on(applicant.record(), wish))
                    .filter(sent -> secondClick.repeats(sent, applicant, command, wishes));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Before anything else: what a refusal says of a value is for nobody whom the mandate does not let see it. */
    private static void refuseForeign(Applicant applicant, List<Wish> wishes) {
        List<Violation> violations = wishes.stream()
                .filter(wish -> !applicant.mayAskFor(wish.field()))
                .map(wish -> Violation.of(wish.path() + "field", "correction.mandate-field"))
                .toList();
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("correction-invalid", violations);
    }

    /** The refusal of whoever was overtaken between that and the insert, where that is what happened. */
    void refuseOvertaken(RecordId record, List<CheckedWish> wishes) {
        open.refuseOvertaken(record, wishes);
    }
}
