package org.dongthuan.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.intake.IntakeLine.Person;
import org.dongthuan.intake.IntakeView.PersonLine;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files while they wait, and shows what is in them; each look is logged. */
@Component
class IntakeFiles {

    private static final int MOST = 50;

    private final IntakeTable table;
    private final IntakePieces pieces;
    private final IntakeViews views;
    private final Agencies agencies;
    private final AuditLog audit;
    private final Workers intakeWorkers;

    IntakeFiles(
            IntakeTable table,
            IntakePieces pieces,
            IntakeViews views,
            Agencies agencies,
            AuditLog audit,
            Workers intakeWorkers) {
        this.table = table;
        this.pieces = pieces;
        this.views = views;
        this.agencies = agencies;
        this.audit = audit;
        this.intakeWorkers = intakeWorkers;
    }

    @Transactional
    public void add(Actor actor, IntakeFile file, List<Person> people) {
        table.add(file);
        pieces.add(file.id(), people);
        log(actor, file, Action.SUBMIT);
        wake();
    }

    public void wake() {
        intakeWorkers.wakeAfterCommit();
    }

    @Transactional
    public List<IntakeFile> newest(Collection<AgencyCode> own, Collection<AgencyCode> asked) {
        return table.newest(own, asked, MOST);
    }

    @Transactional
    public IntakeView view(Actor actor, IntakeFile file, Locale locale) {
        List<IntakeProblem> problems =
                file.state() == State.FAULTY || file.leftOut() > 0 ? pieces.problems(file.id()) : List.of();
        log(actor, file, Action.READ_REQUEST);
        return views.of(actor, file, problems, locale);
    }

    @Transactional
    public List<PersonLine> people(Actor actor, IntakeFile file, int piece) {
        if (file.state() != State.CHECKED || piece < 0) throw new Refusal.NotFound("intake-unknown");
        log(actor, file, Action.READ_REQUEST);
        return pieces.people(file.id(), piece).stream().map(this::line).toList();
    }

    private PersonLine line(Person person) {
        IntakeLine line = person.line();
        return new PersonLine(
                line.number(),
                line.cell("birth_full_name"),
                agencyName(line.cell("using_agency")),
                person.rows().size());
    }

    /** It is checked already, but may have been typed as a name. */
    private String agencyName(String typed) {
        try {
            return agencies.name(new AgencyCode(typed));
        } catch (IllegalArgumentException e) {
            return typed;
        }
    }

    public void log(Actor actor, IntakeFile file, Action action) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), action)
                .about(file.number().text())
                .because(IntakeStep.PURPOSE)
                .actingFor(actor.inPlaceOf(Role.VERIFIER, file.agency())));
    }
}
