package org.dongthuan.intake;

import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Closes files that are not confirmed: what stood in them goes, and whoever brought them is told. */
@Component
class IntakeRefusals {

    private final IntakeTable table;
    private final IntakePieces pieces;
    private final IntakeMail mail;

    IntakeRefusals(IntakeTable table, IntakePieces pieces, IntakeMail mail) {
        this.table = table;
        this.pieces = pieces;
        this.mail = mail;
    }

    void refuse(IntakeFile file, String account, OffsetDateTime at, String why) {
        pieces.remove(file.id());
        table.refuse(file.id(), account, at, why);
        mail.refused(file);
    }
}
