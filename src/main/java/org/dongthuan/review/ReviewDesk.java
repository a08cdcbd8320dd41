package org.dongthuan.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** Where features hand their requests to the responsible agency and learn what was decided. */
@Component
public class ReviewDesk {

    private final ReviewCaseTable cases;
    private final CaseFile file;
    private final CaseRights rights;
    private final People people;
    private final AwaitedAppointments awaited;
    private final SuppliedPapersReading supplied;
    private final TaskMoveStory moves;

    ReviewDesk(
            ReviewCaseTable cases,
            CaseFile file,
            CaseRights rights,
            People people,
            AwaitedAppointments awaited,
            SuppliedPapersReading supplied,
            TaskMoveStory moves) {
        this.cases = cases;
        this.file = file;
        this.rights = rights;
        this.people = people;
        this.awaited = awaited;
        this.supplied = supplied;
        this.moves = moves;
    }

    /** Opens the case, in the transaction that stores the request. */
    public void open(OpenCase opened) {
        file.open(opened);
    }

    /** The requester takes his request back: nobody has to say a word any more. */
    public void withdraw(RequestNumber number, String requester) {
        file.withdraw(number, requester);
    }

    public ReviewCase get(RequestNumber number) {
        return cases.get(number);
    }

    /** Whether the request has come as far as its reviewers. */
    public boolean isOpened(RequestNumber number) {
        return cases.find(number).isPresent();
    }

    /** The agency whose people have the case today, or had it last. */
    public AgencyCode presentAgency(RequestNumber number) {
        return rights.presentAgency(cases.get(number));
    }

    /**
     * What a request waits for that is neither decided nor taken back, when nobody independent is left for its next step;
     * nothing before it comes to its reviewers.
     */
    public Optional<AwaitedAppointment> awaitedAppointment(RequestNumber number) {
        return awaited.of(number);
    }

    /** Likewise of many, in as many statements as of one; those that wait for nobody are not in it. */
    public Map<RequestNumber, AwaitedAppointment> awaitedAppointments(Collection<RequestNumber> numbers) {
        return awaited.of(numbers);
    }

    /** What was said so far, in all rounds, the first first. */
    public List<Said> said(RequestNumber number) {
        ReviewCase reviewCase = cases.get(number);
        return reviewCase.opinions().stream()
                .map(opinion -> Said.of(opinion, reviewCase))
                .toList();
    }

    /** What its requester was asked for and what he answered, the first time first. */
    public List<Returned> returned(RequestNumber number) {
        return cases.returned(cases.get(number));
    }

    /** What he wrote and brought, the first first. */
    public List<SuppliedPapers> supplied(RequestNumber number) {
        return supplied.of(cases.get(number));
    }

    /** Between whom tasks of these cases went, the first first; for the people of the office alone. */
    public List<StoryLine> moves(Collection<RequestNumber> numbers, Locale locale) {
        return moves.of(
                cases.all(numbers).values().stream()
                        .filter(ReviewCase::moved)
                        .map(ReviewCase::number)
                        .toList(),
                locale);
    }

    /** The decision of the approver, once the last step of the chain is taken: nothing is in force before. */
    public Optional<Opinion> verdict(RequestNumber number) {
        return cases.get(number).verdict();
    }

    /** The group that was asked to take that step. */
    public String groupAt(RequestNumber number, Step step) {
        return cases.get(number).at(step).orElseThrow().asked().group();
    }

    /** Who asked, or spoke for somebody who did or was asked: they judge nothing that became of it. */
    public Set<String> spoke(RequestNumber number) {
        return rights.spoke(cases.get(number));
    }

    /** Whether the person is one of the people of the case: concerned by it, or asked to review it. */
    public boolean isOfTheCase(Actor actor, RequestNumber number) {
        return rights.isOfTheCase(actor, cases.get(number));
    }

    /**
     * Refuses everybody but those who may take that step of the case.
     *
     * @throws Refusal.NotPermitted for people of the case
     */
    public void checkMayTake(Actor actor, RequestNumber number, Step step) {
        rights.checkMayWork(actor, cases.get(number), step);
    }

    /** Whether the person may take that step of the case, which is the open one. */
    public boolean mayTake(Actor actor, RequestNumber number, Step step) {
        ReviewCase reviewCase = cases.get(number);
        if (reviewCase.openStep().filter(open -> open.step() == step).isEmpty()) return false;
        try {
            rights.checkMayWork(actor, reviewCase, step);
            return true;
        } catch (Refusal.NotFound | Refusal.NotPermitted refused) {
            return false;
        }
    }

    /** Those of these cases of whose people he is. */
    public Set<RequestNumber> casesOf(Actor actor, Collection<RequestNumber> numbers) {
        return cases.all(numbers).values().stream()
                .filter(found -> rights.isOfTheCase(actor, found))
                .map(ReviewCase::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Likewise of numbers as papers quote them; what is none is left out. */
    public Set<String> numbersOfCases(Actor actor, Collection<String> quoted) {
        List<RequestNumber> numbers = quoted.stream()
                .filter(RequestNumber::isOne)
                .map(RequestNumber::new)
                .toList();
        return casesOf(actor, numbers).stream().map(RequestNumber::text).collect(Collectors.toUnmodifiableSet());
    }

    /** The groups whose cases the person may see, those of agencies that closed into his included. */
    public List<String> groupsOf(Actor actor) {
        Set<HeldRole> reviewing = actor.readingRoles().stream()
                .filter(held -> held.role().reviews())
                .collect(Collectors.toUnmodifiableSet());
        return List.copyOf(people.groupsOf(reviewing));
    }
}
