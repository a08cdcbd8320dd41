package org.dongthuan.intake;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.platform.Sha256;
import org.springframework.stereotype.Component;

/** What becomes of a file when its last piece is checked, or written. */
@Component
class IntakeOutcome {

    private final IntakeTable table;
    private final IntakePieces pieces;
    private final IntakeWorkflow workflow;
    private final IntakeMail mail;

    IntakeOutcome(IntakeTable table, IntakePieces pieces, IntakeWorkflow workflow, IntakeMail mail) {
        this.table = table;
        this.pieces = pieces;
        this.workflow = workflow;
        this.mail = mail;
    }

    void checked(IntakeFile file, boolean right) {
        table.checked(file.id(), right ? State.CHECKED : State.FAULTY);
        if (right) workflow.start(file.number());
    }

    /** The receipt binds who brought and confirmed what, and what came of it. */
    void written(UUID id, OffsetDateTime now) {
        IntakeFile file = table.find(id).orElseThrow();
        String receipt = String.join(
                "|",
                file.number().text(),
                file.agency().code(),
                file.hash(),
                file.broughtBy(),
                String.valueOf(file.confirmedBy()),
                Integer.toString(file.people()),
                Integer.toString(file.rows()),
                Integer.toString(file.added()),
                Integer.toString(file.leftOut()));
        table.written(id, now, Sha256.of(receipt));
        // those who were left out are still named, everything else goes
        if (file.leftOut() == 0) pieces.remove(id);
        else pieces.keepProblemsOnly(id);
        mail.written(file);
    }
}
