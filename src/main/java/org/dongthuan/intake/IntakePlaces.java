package org.dongthuan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.update.PersonnelOffices;
import org.springframework.stereotype.Component;

/** Whether people belong to the office that brings their records, and their accounts to them. */
@Component
class IntakePlaces {

    private static final String MANAGING = "managing_agency";
    private static final String USING = "using_agency";

    private final Agencies agencies;
    private final PersonnelOffices offices;

    IntakePlaces(Agencies agencies, PersonnelOffices offices) {
        this.agencies = agencies;
        this.offices = offices;
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
        if (!agencies.isWithin(new AgencyCode(using), new AgencyCode(managing)))
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
        return offices.bar(account, file.broughtBy(), managing, new AgencyCode(using), file.agency(), day)
                .map(bar -> switch (bar) {
                    case OWN -> "intake.problem.own";
                    case ELSEWHERE -> "intake.problem.account";
                    case HAS_RECORD -> "intake.problem.account-has-record";
                    case LEADER -> "intake.problem.leader";
                });
    }

    private static IntakeProblem problem(IntakeLine line, String column, String key) {
        return IntakeProblem.of(line.sheet(), line.number(), column, key);
    }
}
