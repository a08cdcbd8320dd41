package org.dongthuan.intake;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.intake.IntakeBody.Word;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes what is said about a file: the word, who said it and the line in the log, or nothing. */
@Component
class IntakeVerdicts {

    private final IntakeTable table;
    private final IntakeConfirmers confirmers;
    private final IntakeRefusals refusals;
    private final IntakeFiles files;
    private final People people;
    private final IntakeTerm term;

    IntakeVerdicts(
            IntakeTable table,
            IntakeConfirmers confirmers,
            IntakeRefusals refusals,
            IntakeFiles files,
            People people,
            IntakeTerm term) {
        this.table = table;
        this.confirmers = confirmers;
        this.refusals = refusals;
        this.files = files;
        this.people = people;
        this.term = term;
    }

    /**
     * The word of the model.
     *
     * @throws Refusal {@code already-decided} (409), {@code intake-word-invalid} (422), and as
     *     {@link IntakeConfirmers#check}
     */
    String take(String account, RequestNumber number, IntakeBody body) {
        IntakeFile file = table.hold(number).orElseThrow();
        confirmers.check(account, file);
        if (file.state() != State.CHECKED) throw new Refusal.Conflict("already-decided");
        IntakeBody word = body.complete();
        Actor actor = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        OffsetDateTime now = term.now();
        boolean confirmed = word.outcome() == Word.CONFIRM;
        if (confirmed) table.confirm(file.id(), account, now);
        else refusals.refuse(file, account, now, Objects.requireNonNull(word.reason()));
        files.log(actor, file, Action.DECIDE);
        return confirmed ? "CONFIRMED" : "REFUSED";
    }
}
