package org.dongthuan.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.HeldRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets another agency go on with the open cases of one, of whatever kind they are. */
@Component
public class MovedCases {

    private final List<CaseMoves> kinds;
    private final ReviewCaseTable cases;
    private final ReviewWorkflow workflow;
    private final AuditLog audit;
    private final Clock clock;

    MovedCases(List<CaseMoves> kinds, ReviewCaseTable cases, ReviewWorkflow workflow, AuditLog audit, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.cases = cases;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves them in the caller's transaction, which waits for whoever says his word at the same moment: his word counts,
     * and the case stays where it was decided; who comes later finds the step closed.
     *
     * <p>Where records went over a new round begins at the other agency, what was said stays readable. The caller knows
     * that the agency decides on the records already.
     *
     * @return the numbers of those that went, also of those that have not come to their reviewers yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RequestNumber> move(CaseMove move) {
        cases.holdOpen(move);
        List<RequestNumber> moved = kinds.stream()
                .flatMap(kind -> kind.move(move).stream())
                .sorted(Comparator.comparing(RequestNumber::text))
                .toList();
        for (RequestNumber number : moved) cases.find(number).ifPresent(found -> goOn(found, move));
        return moved;
    }

    private void goOn(ReviewCase reviewCase, CaseMove move) {
        RequestNumber number = reviewCase.number();
        cases.reassign(number, move.to());
        workflow.reassign(number, move.to());
        log(reviewCase, move);
        if (move.isOfAgency() || reviewCase.isReturned()) return;
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (reviewCase.openStep().isPresent()) {
            ReviewStep open = reviewCase.openStep().get();
            cases.close(moved(number, open.place(), open.step(), move, now));
        } else {
            reviewCase.forsaken().filter(place -> place.position() > 1).ifPresent(place -> {
                // nobody was asked at the place that is left, so it is left without having been begun
                Step step = reviewCase.chain().at(place.position());
                cases.begin(number, ReviewStep.opened(place, step, new HeldRole(step.role(), move.from()), now, null));
                cases.close(moved(number, place, step, move, now));
            });
        }
        workflow.beginAnew(number);
    }

    private static Opinion moved(RequestNumber number, Place place, Step step, CaseMove move, OffsetDateTime now) {
        return new Opinion(
                number,
                place,
                step,
                move.by(),
                null,
                move.to(),
                now,
                StepOutcome.MOVED,
                null,
                List.of(),
                Narrowing.NONE);
    }

    private void log(ReviewCase reviewCase, CaseMove move) {
        AuditEntry line = AuditEntry.done(move.by(), move.to().code(), Action.TAKE_OVER)
                .about(reviewCase.number().text());
        if (reviewCase.subjects().isEmpty()) audit.append(line);
        for (CaseSubject subject : reviewCase.subjects())
            audit.append(line.on(subject.record().value(), List.of()));
    }
}
