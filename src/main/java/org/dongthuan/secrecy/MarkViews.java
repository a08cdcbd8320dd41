package org.dongthuan.secrecy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.SecurityOfficers;
import org.dongthuan.record.SecretRegister;
import org.dongthuan.record.WatchedRecord;
import org.dongthuan.secrecy.MarkView.LiftView;
import org.dongthuan.secrecy.SecrecyMark.Lift;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts marks into names. */
@Component
class MarkViews {

    private final SecretRegister register;
    private final SecurityOfficers officers;
    private final People people;
    private final Agencies agencies;

    MarkViews(SecretRegister register, SecurityOfficers officers, People people, Agencies agencies) {
        this.register = register;
        this.officers = officers;
        this.people = people;
        this.agencies = agencies;
    }

    List<MarkView> of(Actor actor, List<SecrecyMark> marks) {
        Map<String, String> names =
                people.names(marks.stream().flatMap(MarkViews::accounts).collect(Collectors.toSet()));
        return marks.stream().map(mark -> view(actor, mark, names)).toList();
    }

    FoundRecord found(WatchedRecord record, @Nullable UUID mark) {
        return new FoundRecord(
                record.holder().record(),
                record.holder().name(),
                agencies.name(record.holder().usingAgency()),
                mark);
    }

    private MarkView view(Actor actor, SecrecyMark mark, Map<String, String> names) {
        WatchedRecord record = register.find(mark.record()).orElseThrow(SecrecyRights::unknown);
        Lift lift = mark.lift();
        Lift waiting = mark.isOver() ? null : lift;
        return new MarkView(
                mark.id(),
                record.holder().name(),
                agencies.name(record.holder().usingAgency()),
                mark.level(),
                mark.basis(),
                names.getOrDefault(mark.by(), mark.by()),
                mark.at(),
                lift == null ? null : view(lift, names),
                waiting != null && !waiting.proposedBy().equals(actor.account()),
                waiting != null && nobodyElse(waiting, record));
    }

    private boolean nobodyElse(Lift lift, WatchedRecord record) {
        return officers.of(record.holder().managingAgency()).stream()
                .filter(officer -> !officer.equals(record.holder().account()))
                .allMatch(lift.proposedBy()::equals);
    }

    private static LiftView view(Lift lift, Map<String, String> names) {
        return new LiftView(
                lift.basis(),
                names.getOrDefault(lift.proposedBy(), lift.proposedBy()),
                lift.proposedAt(),
                name(lift.doneBy(), names),
                lift.doneAt());
    }

    private static @Nullable String name(@Nullable String account, Map<String, String> names) {
        return account == null ? null : names.getOrDefault(account, account);
    }

    private static Stream<String> accounts(SecrecyMark mark) {
        Lift lift = mark.lift();
        if (lift == null) return Stream.of(mark.by());
        String doneBy = lift.doneBy();
        return doneBy == null
                ? Stream.of(mark.by(), lift.proposedBy())
                : Stream.of(mark.by(), lift.proposedBy(), doneBy);
    }
}
