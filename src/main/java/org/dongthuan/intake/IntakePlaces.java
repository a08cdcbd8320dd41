package org.dongthuan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** Whether people belong to the office that brings their records, and their accounts to them. */
@Component
class IntakePlaces {

    private static final String MANAGING = "managing_agency";
    private static final String USING = "using_agency";

    private final Agencies agencies;
    private final People people;
    private final Registry registry;

    IntakePlaces(Agencies agencies, People people, Registry registry) {
        this.agencies = agencies;
        this.people = people;
        this.registry = registry;
    }

    /** What is wrong with where a person stands; empty where the cells say nothing that can be judged. */
    List<IntakeProblem> problems(IntakeFile file, IntakeLine line, IntakeCheck.Read read, LocalDate day) {
        String managing = read.text(MANAGING);
        String using = read.text(USING);
        List<IntakeProblem> problems = new ArrayList<>();
        if (managing.isEmpty() || using.isEmpty()) return problems;
        if (!agencies.decidedBy(file.agency(), day).contains(new AgencyCode(managing))) {
            problems.add(problem(line, MANAGING, "intake.problem.foreign-agency"));
            return problems;
        }
        if (!isWithin(new AgencyCode(using), new AgencyCode(managing)))
            problems.add(problem(line, USING, "intake.problem.outside"));
        String account = line.cell(IntakeSheets.ACCOUNT);
        if (!account.isEmpty())
            account(file, account, new AgencyCode(managing), using, day)
                    .ifPresent(key -> problems.add(problem(line, IntakeSheets.ACCOUNT, key)));
        return problems;
    }

    /** Nobody gets his own record, another one, or one of an office where he does not work. */
    private Optional<String> account(
            IntakeFile file, String account, AgencyCode managing, String using, LocalDate day) {
        if (account.equals(file.broughtBy())) return Optional.of("intake.problem.own");
        Optional<Actor> holder = people.actor(account);
        // the same words for whoever works elsewhere: the file is no way to ask who has an account
        boolean works = holder.map(Actor::agencyCode).filter(using::equals).isPresent();
        if (!works) return Optional.of("intake.problem.account");
        if (registry.idOf(account).isPresent()) return Optional.of("intake.problem.account-has-record");
        Set<AgencyCode> led = people.ledBy(account);
        if (!agencies.decidingAgency(managing, led, day).equals(file.agency()))
            return Optional.of("intake.problem.leader");
        return Optional.empty();
    }

    private boolean isWithin(AgencyCode using, AgencyCode managing) {
        Optional<Agency> at = agencies.find(using);
        // the tree has as many levels as a code has parts, and no more
        for (int level = 0; at.isPresent() && level < 10; level++) {
            if (at.get().code().equals(managing)) return true;
            AgencyCode parent = at.get().parent();
            at = parent == null ? Optional.empty() : agencies.find(parent);
        }
        return false;
    }

    private static IntakeProblem problem(IntakeLine line, String column, String key) {
        return IntakeProblem.of(line.sheet(), line.number(), column, key);
    }
}
