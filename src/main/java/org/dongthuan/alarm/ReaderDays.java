package org.dongthuan.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.audit.ReaderLine;
import org.dongthuan.audit.ReaderLog;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.Households;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/**
 * Gathers what a reader did on a day: a few statements, however much it was. Names and addresses are compared, and shown
 * to nobody.
 */
@Component
class ReaderDays {

    /** Of more lines than that the newest: the others were looked at before. */
    static final int MOST = 5_000;

    private final ReaderLog log;
    private final AlarmTable alarms;
    private final Registry registry;
    private final HolderNames names;
    private final Households households;
    private final People people;

    ReaderDays(
            ReaderLog log,
            AlarmTable alarms,
            Registry registry,
            HolderNames names,
            Households households,
            People people) {
        this.log = log;
        this.alarms = alarms;
        this.registry = registry;
        this.names = names;
        this.households = households;
        this.people = people;
    }

    ReaderDay of(String reader, LocalDate day) {
        List<ReaderLine> lines = lines(reader, day);
        Set<RecordId> opened = opened(lines);
        return new ReaderDay(
                day, lines, ofHisName(reader, opened), ofHisAddress(reader, opened), alarms.judgedUntil(reader, day));
    }

    /** Everybody may read his own record. */
    List<ReaderLine> lines(String reader, LocalDate day) {
        UUID own = registry.idOf(reader).map(RecordId::value).orElse(null);
        return log.day(reader, day, MOST).stream()
                .filter(line -> own == null || !own.equals(line.record()))
                .toList();
    }

    private static Set<RecordId> opened(List<ReaderLine> lines) {
        return lines.stream()
                .filter(ReaderLine::isOpened)
                .map(ReaderLine::record)
                .filter(Objects::nonNull)
                .map(RecordId::new)
                .collect(Collectors.toSet());
    }

    /** Whoever has no record lives nowhere that we know of. */
    private Set<UUID> ofHisAddress(String reader, Set<RecordId> opened) {
        return registry.idOf(reader).map(own -> households.sharing(own, opened)).orElse(Set.of()).stream()
                .map(RecordId::value)
                .collect(Collectors.toSet());
    }

    private Set<UUID> ofHisName(String reader, Set<RecordId> opened) {
        String surname =
                people.find(reader).map(Person::name).map(ReaderDays::surname).orElse("");
        return names.of(opened).entrySet().stream()
                .filter(one -> surname(one.getValue()).equals(surname))
                .map(one -> one.getKey().value())
                .collect(Collectors.toSet());
    }

    /** The first word of a whole name. */
    static String surname(String name) {
        return TypedText.folded(name).split(" ", 2)[0];
    }
}
