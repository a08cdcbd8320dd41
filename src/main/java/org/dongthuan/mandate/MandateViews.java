package org.dongthuan.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.mandate.MandateView.Ended;
import org.dongthuan.mandate.MandateView.Party;
import org.dongthuan.mandate.MandateView.Side;
import org.springframework.stereotype.Component;

/** Puts together what each side sees of a mandate. */
@Component
class MandateViews {

    private final AblePeople able;
    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    MandateViews(AblePeople able, People people, Agencies agencies, Clock clock) {
        this.able = able;
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    MandateView of(Actor reader, Mandate mandate) {
        MandateState state = mandate.state(LocalDate.now(clock), able.are(mandate));
        boolean held = mandate.isHeldBy(reader.account());
        return new MandateView(
                mandate.id(),
                held ? Side.MANDATARY : Side.PRINCIPAL,
                party(mandate.principal()),
                party(mandate.mandatary()),
                List.copyOf(mandate.kinds()),
                mandate.cause(),
                mandate.from(),
                mandate.to(),
                state,
                mandate.givenAt(),
                mandate.acceptedAt(),
                mandate.end() == null ? null : ended(mandate, mandate.end()),
                held && state == MandateState.OFFERED,
                state.isOpen(),
                mandate.fingerprint());
    }

    private static Ended ended(Mandate mandate, Mandate.End end) {
        if (mandate.isHeldBy(end.by())) return new Ended(end.at(), Side.MANDATARY);
        return new Ended(end.at(), mandate.isGivenBy(end.by()) ? Side.PRINCIPAL : Side.AGENCY);
    }

    private Party party(String account) {
        return people.find(account)
                .map(found -> new Party(found.name(), found.agency() == null ? null : agencies.name(found.agency())))
                .orElseGet(() -> new Party(account, null));
    }
}
