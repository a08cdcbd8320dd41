package org.dongthuan.intake;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.People;
import org.dongthuan.intake.IntakeLine.Person;
import org.dongthuan.record.MetSecrets;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/**
 * Writes down whose records a file has shown to be there. That somebody in it has a secret one it does not show, and those
 * who watch over that one are told.
 */
@Component
class FoundHolders {

    private final MetSecrets secrets;
    private final People people;
    private final AuditLog audit;

    FoundHolders(MetSecrets secrets, People people, AuditLog audit) {
        this.secrets = secrets;
        this.people = people;
        this.audit = audit;
    }

    void log(IntakeFile file, Collection<RecordId> records, List<Person> brought) {
        var entry = AuditEntry.done(file.broughtBy(), file.agency().code(), Action.FIND_RECORD)
                .about(file.number().text())
                .because(IntakeStep.PURPOSE);
        List<UUID> found =
                List.copyOf(records.stream().map(RecordId::value).collect(Collectors.toCollection(TreeSet::new)));
        audit.append(found.stream()
                .map(record -> entry.on(record, List.of(IntakeSheets.PERSON)))
                .toList());
        people.actor(file.broughtBy())
                .ifPresent(officer -> secrets.broughtAgain(
                        officer,
                        Action.FIND_RECORD,
                        filled(brought, IntakeReader::number),
                        filled(brought, line -> line.cell(IntakeSheets.ACCOUNT))));
    }

    static List<String> filled(List<Person> brought, Function<IntakeLine, String> cell) {
        return brought.stream()
                .map(person -> cell.apply(person.line()))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
