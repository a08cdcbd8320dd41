package org.dongthuan.demo;

import jakarta.annotation.PostConstruct;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.RecordId;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The records of the demonstration, invented anew in the same words at every start and stored once. */
@Component
@Profile("demo")
@DependsOn("agencies")
class DemoRecords {

    private final Agencies agencies;
    private final NewRecords newRecords;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    DemoRecords(Agencies agencies, NewRecords newRecords, AuditLog audit, TransactionTemplate transaction) {
        this.agencies = agencies;
        this.newRecords = newRecords;
        this.audit = audit;
        this.transaction = transaction;
    }

    @PostConstruct
    void store() {
        List<NewRecord> records = invent();
        transaction.executeWithoutResult(status -> {
            int added = newRecords.add(records.stream());
            if (added > 0)
                audit.append(AuditEntry.done(null, null, Action.ADMINISTER).about(added + " demo records"));
        });
    }

    List<NewRecord> invent() {
        var words = new DemoWords();
        List<DemoChapter> chapters = List.of(
                new DemoIdentity(words),
                new DemoFamily(words),
                new DemoEducation(words),
                new DemoHistory(words),
                new DemoService(words),
                new DemoEmployment(words),
                new DemoMeans(words));
        return new DemoCrowd(agencies, words.names())
                .people().stream().map(person -> record(person, chapters)).toList();
    }

    private static NewRecord record(DemoPerson person, List<DemoChapter> chapters) {
        var draft = new DemoDraft();
        var dice = new DemoDice(person.key());
        chapters.forEach(chapter -> chapter.write(person, draft, dice));
        return new NewRecord(
                new RecordId(UUID.nameUUIDFromBytes(("demo/" + person.key()).getBytes(StandardCharsets.UTF_8))),
                person.account(),
                person.name(),
                new AgencyCode(person.office().managing()),
                new AgencyCode(person.unit()),
                person.recruited(),
                draft.values(),
                draft.rows());
    }
}
