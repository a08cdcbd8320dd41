package org.dongthuan.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.intake.IntakeLine.Person;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** One piece of a file: checked against the registry as it is now, or written into it. */
@Component
class IntakeStep {

    static final String PURPOSE = "record-intake";

    private final IntakeCheck check;
    private final IntakePlaces places;
    private final IntakePieces pieces;
    private final NewRecords records;
    private final FoundHolders found;
    private final AuditLog audit;

    IntakeStep(
            IntakeCheck check,
            IntakePlaces places,
            IntakePieces pieces,
            NewRecords records,
            FoundHolders found,
            AuditLog audit) {
        this.check = check;
        this.places = places;
        this.pieces = pieces;
        this.records = records;
        this.found = found;
        this.audit = audit;
    }

    /** @return how many problems it has */
    int check(IntakeFile file, int position) {
        List<IntakeProblem> problems = judged(file, position).stream()
                .flatMap(one -> one.problems().stream())
                .toList();
        pieces.setProblems(file.id(), position, problems);
        return problems.size();
    }

    /**
     * Whoever has become impossible since he was checked is left out, and told.
     *
     * @return how many came
     */
    int write(IntakeFile file, int position, String confirmedBy) {
        List<Judged> all = judged(file, position);
        pieces.setProblems(
                file.id(),
                position,
                all.stream().flatMap(one -> one.problems().stream()).toList());
        List<NewRecord> right = all.stream()
                .filter(one -> one.problems().isEmpty())
                .map(one -> record(file, one))
                .toList();
        int added = records.add(right.stream());
        var entry = AuditEntry.done(confirmedBy, file.agency().code(), Action.APPLY)
                .about(file.number().text())
                .because(PURPOSE);
        audit.append(right.stream()
                .map(record -> entry.on(record.id().value(), fields(record)))
                .toList());
        return added;
    }

    private List<Judged> judged(IntakeFile file, int position) {
        LocalDate day = VietnamTime.dayOf(file.broughtAt());
        List<Person> people = pieces.people(file.id(), position);
        Map<String, RecordId> holders = records.holdersOf(FoundHolders.filled(people, IntakeReader::number));
        found.log(file, holders.values(), people);
        IntakeValues values = check.values(pieces.meanings(file.id()));
        List<Judged> judged = new ArrayList<>();
        for (Person person : people) {
            IntakeCheck.Read read = check.read(person, values, day);
            List<IntakeProblem> problems = new ArrayList<>(read.problems());
            if (person.somebody()) {
                problems.addAll(places.problems(file, person.line(), read, day));
                if (holders.containsKey(IntakeReader.number(person.line())))
                    problems.add(IntakeProblem.of(
                            person.line().sheet(),
                            person.line().number(),
                            IntakeSheets.PERSON,
                            "intake.problem.has-record"));
            }
            judged.add(new Judged(person, read, List.copyOf(problems)));
        }
        return judged;
    }

    /** The same id however often it is tried: nobody comes twice. */
    private static NewRecord record(IntakeFile file, Judged one) {
        String account = one.person().line().cell(IntakeSheets.ACCOUNT);
        String name = file.id() + "/" + one.person().line().number();
        return new NewRecord(
                new RecordId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                account.isEmpty() ? null : account,
                one.read().text("birth_full_name"),
                new AgencyCode(one.read().text("managing_agency")),
                new AgencyCode(one.read().text("using_agency")),
                VietnamTime.dayOf(file.broughtAt()),
                one.read().values(),
                one.read().rows());
    }

    private static List<String> fields(NewRecord record) {
        var fields = new TreeSet<>(record.values().keySet());
        record.rows().forEach(row -> fields.add(row.field()));
        return List.copyOf(fields);
    }

    private record Judged(Person person, IntakeCheck.Read read, List<IntakeProblem> problems) {}
}
