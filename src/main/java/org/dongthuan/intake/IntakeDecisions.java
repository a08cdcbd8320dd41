package org.dongthuan.intake;

import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about a file: what its texts mean, or that it is not to come. */
@Component
public class IntakeDecisions {

    private final IntakeRights rights;
    private final IntakePieces pieces;
    private final IntakeMeaning meaning;
    private final IntakeRemoval removal;
    private final IntakeFiles files;

    IntakeDecisions(
            IntakeRights rights, IntakePieces pieces, IntakeMeaning meaning, IntakeRemoval removal, IntakeFiles files) {
        this.rights = rights;
        this.pieces = pieces;
        this.meaning = meaning;
        this.removal = removal;
        this.files = files;
    }

    /**
     * Says which code a text means, everywhere in the file where that list is asked; it is checked anew.
     *
     * @param column the id of a column where the text stands
     * @param code or the whole name of what is meant
     * @throws Refusal {@code intake-code-unknown} (422), {@code intake-not-open} (409)
     */
    @Transactional
    public void mean(Actor actor, UUID id, String column, String typed, String code) {
        IntakeFile file = open(actor, id, State.FAULTY);
        pieces.setMeanings(id, meaning.with(pieces.meanings(id), column, typed, code));
        files.log(actor, file, Action.ADMINISTER);
        files.wake();
    }

    /**
     * Stops a file that is not confirmed; what stood in it goes.
     *
     * @throws Refusal {@code intake-not-open} (409)
     */
    @Transactional
    public void cancel(Actor actor, UUID id) {
        IntakeFile file = rights.held(actor, id);
        rights.requireOfficer(actor, file);
        requireState(!file.state().isOver() && file.state() != State.WRITING);
        removal.of(file);
        files.log(actor, file, Action.WITHDRAW);
    }

    private IntakeFile open(Actor actor, UUID id, State state) {
        IntakeFile file = rights.held(actor, id);
        rights.requireOfficer(actor, file);
        requireState(file.state() == state);
        return file;
    }

    private static void requireState(boolean right) {
        if (!right) throw new Refusal.Conflict("intake-not-open");
    }
}
