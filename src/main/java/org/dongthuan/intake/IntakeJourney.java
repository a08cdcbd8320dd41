package org.dongthuan.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a file does; each step looks at the stored file, never at what the engine believes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IntakeJourney {

    private final IntakeTable table;
    private final IntakeFiles files;
    private final IntakeConfirmers confirmers;
    private final IntakeMail mail;
    private final IntakeTerm term;

    IntakeJourney(IntakeTable table, IntakeFiles files, IntakeConfirmers confirmers, IntakeMail mail, IntakeTerm term) {
        this.table = table;
        this.files = files;
        this.confirmers = confirmers;
        this.mail = mail;
        this.term = term;
    }

    /** Finds whose turn it is to confirm, and tells them; the last day, or nothing when nobody independent is there. */
    public Optional<LocalDate> findConfirmer(RequestNumber number) {
        IntakeFile file = waiting(number);
        Optional<AgencyCode> found = confirmers.nearest(file);
        table.ask(file.id(), found.orElse(null));
        if (found.isEmpty()) return Optional.empty();
        IntakeFile asked = get(number);
        LocalDate due = term.fromToday();
        mail.waits(asked, confirmers.accounts(asked), due);
        return Optional.of(due);
    }

    /** The agency whose approvers are asked. */
    public AgencyCode agency(RequestNumber number) {
        return Optional.ofNullable(get(number).asked())
                .orElseThrow(() -> new IllegalStateException("Nobody is asked about " + number));
    }

    /** Who of them must not confirm it. */
    public List<String> excluded(RequestNumber number) {
        return confirmers.excludedAmong(get(number));
    }

    public void remind(RequestNumber number) {
        IntakeFile file = waiting(number);
        mail.reminder(file, confirmers.accounts(file));
    }

    public void reportNobody(RequestNumber number) {
        mail.nobody(waiting(number));
    }

    public String nobodyLeft(RequestNumber number) {
        return mail.nobodyLeft(get(number));
    }

    /**
     * Lets the records be written.
     *
     * @throws IllegalStateException when nobody has confirmed them
     */
    public void write(RequestNumber number) {
        IntakeFile file = waiting(number);
        if (file.confirmedBy() == null) throw new IllegalStateException(number + " is not confirmed");
        table.write(file.id());
        files.wake();
    }

    private IntakeFile waiting(RequestNumber number) {
        return table.hold(number)
                .filter(file -> file.state() == State.CHECKED)
                .orElseThrow(() -> new IllegalStateException(number + " waits for nobody"));
    }

    private IntakeFile get(RequestNumber number) {
        return table.find(number).orElseThrow(() -> new IllegalStateException("No file " + number));
    }
}
