package org.dongthuan.reorganisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.ClosedOffices;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Relocations;
import org.dongthuan.record.Relocations.Relocated;
import org.dongthuan.record.Relocations.Relocation;
import org.dongthuan.reorganisation.AgencyChange.Progress;
import org.dongthuan.reorganisation.AgencyChangeLineTable.Listed;
import org.springframework.stereotype.Component;

/** Hands over the next offices and records of a change; nothing where none is left. */
@Component
class Handover {

    /** Each office that ends makes waiting cases look for people again. */
    static final int OFFICES = 50;

    static final int RECORDS = 500;

    private final ClosedOffices offices;
    private final Relocations records;
    private final CasesOfChange cases;
    private final AgencyChangeLineTable lines;
    private final AgencyChangeMail mail;

    Handover(
            ClosedOffices offices,
            Relocations records,
            CasesOfChange cases,
            AgencyChangeLineTable lines,
            AgencyChangeMail mail) {
        this.offices = offices;
        this.records = records;
        this.cases = cases;
        this.lines = lines;
        this.mail = mail;
    }

    /** An office at a closed agency ends with it; whoever goes along is an official of the successor from that day on. */
    Optional<Progress> offices(AgencyChange change) {
        WantedAgencyChange wanted = change.wanted();
        for (AgencyChangeLine line : change.lines(AgencyChangeLine.Act.CLOSE)) {
            Map<String, AgencyCode> elsewhere = wanted.people().stream()
                    .filter(person -> person.agency().equals(line.agency()))
                    .collect(Collectors.toMap(
                            WantedAgencyChange.Person::account, WantedAgencyChange.Person::to, (one, other) -> one));
            List<String> ended = offices.endNext(
                    new ClosedOffices.Closing(
                            line.agency(),
                            wanted.from(),
                            wanted.staffGoesAlong() ? line.targetOrThrow() : null,
                            elsewhere,
                            confirmedBy(change),
                            change.number().text()),
                    OFFICES);
            if (ended.isEmpty()) continue;
            mail.tell(change, AgencyChangeMail.OFFICE_ENDED, ended);
            return Optional.of(change.progress());
        }
        return Optional.empty();
    }

    /** The open cases of a closed agency, those first of whom nobody is left to work on them. */
    Optional<Progress> cases(AgencyChange change) {
        boolean moved = false;
        for (AgencyChangeLine line : change.lines(AgencyChangeLine.Act.CLOSE)) moved |= cases.follow(change, line);
        return moved ? Optional.of(change.progress()) : Optional.empty();
    }

    /** The records that the decision sends elsewhere, before the successor takes the others. */
    Optional<Progress> listed(AgencyChange change) {
        List<Listed> next = lines.left(change.number(), RECORDS);
        if (next.isEmpty()) return Optional.empty();
        WantedAgencyChange.Person way = next.get(0).person();
        List<RecordId> those = next.stream().map(Listed::record).toList();
        Map<RecordId, AgencyCode> before = cases.deciding(those);
        List<Relocated> moved = records.of(relocation(change, way.agency(), way.to()), those);
        cases.follow(change, before);
        lines.done(change.number(), next);
        return Optional.of(tell(change, moved));
    }

    Optional<Progress> records(AgencyChange change) {
        for (AgencyChangeLine line : change.lines(AgencyChangeLine.Act.CLOSE)) {
            List<Relocated> moved = records.next(relocation(change, line.agency(), line.targetOrThrow()), RECORDS);
            if (!moved.isEmpty()) return Optional.of(tell(change, moved));
        }
        return Optional.empty();
    }

    /** Whose record another agency manages from now on is told. */
    private Progress tell(AgencyChange change, List<Relocated> moved) {
        List<Relocated> managed = moved.stream().filter(Relocated::managed).toList();
        mail.tell(
                change,
                AgencyChangeMail.RECORD_MOVED,
                managed.stream()
                        .map(Relocated::account)
                        .filter(Predicate.not(String::isEmpty))
                        .toList());
        Progress now = change.progress();
        return new Progress(now.begunAt(), now.toldReader(), now.records() + managed.size(), null);
    }

    private static Relocation relocation(AgencyChange change, AgencyCode agency, AgencyCode to) {
        WantedAgencyChange wanted = change.wanted();
        return new Relocation(
                agency,
                to,
                wanted.from(),
                wanted.order().decision(),
                change.number().text(),
                change.proposedBy());
    }

    /** @throws IllegalStateException when nobody did */
    static String confirmedBy(AgencyChange change) {
        AgencyChange.Word word = change.word();
        if (word == null) throw new IllegalStateException(change.number() + " was not confirmed");
        return Objects.requireNonNull(word.by());
    }
}
