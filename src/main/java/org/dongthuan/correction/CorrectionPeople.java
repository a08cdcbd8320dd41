package org.dongthuan.correction;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.correction.CorrectionActTable.Kind;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.mandate.OnBehalf;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who stands in a correction, by name: whose it is, who did something in whose name, and who looks at it. */
@Component
class CorrectionPeople {

    private final Registry registry;
    private final People people;
    private final Agencies agencies;
    private final ActsByMandate acts;

    CorrectionPeople(Registry registry, People people, Agencies agencies, ActsByMandate acts) {
        this.registry = registry;
        this.people = people;
        this.agencies = agencies;
        this.acts = acts;
    }

    String subject(Correction correction) {
        return registry.holder(correction.record()).name();
    }

    /** Who submitted it for its subject; none where he did himself. */
    @Nullable
    OnBehalf onBehalf(Correction correction) {
        return acts.submitted(correction);
    }

    /** The requester, or whoever did it for him. */
    String doer(Correction correction, Kind kind, OffsetDateTime at, Locale locale) {
        return acts.who(correction, kind, at, locale).orElseGet(() -> name(correction.requester()));
    }

    String name(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }

    String agency(AgencyCode agency) {
        return agencies.name(agency);
    }

    /** Whether the person is one of those who ask: the requester, or whoever acts now in his name. */
    boolean asks(Actor actor, Correction correction) {
        return correction.requester().equals(actor.account())
                || mandate(actor, correction).isPresent();
    }

    /** The line that says that he looked at it, and at which fields. */
    AuditEntry reading(Actor actor, Correction correction, List<String> fields) {
        AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .on(correction.record().value(), fields)
                .about(correction.number().text());
        return mandate(actor, correction)
                .map(mandate -> line.because(Mandate.PURPOSE).byMandate(mandate.id()))
                .orElse(line);
    }

    private Optional<Mandate> mandate(Actor actor, Correction correction) {
        return acts.inForce(actor.account(), correction);
    }
}
