package org.dongthuan.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.update.PersonnelOffices;
import org.springframework.stereotype.Component;

/** Whether the named account is that of whoever was recruited. */
@Component
class DossierHolders {

    private static final String ACCOUNT = "account";

    private final PersonnelOffices offices;
    private final People people;
    private final DeclarationTable declarations;
    private final Clock clock;

    DossierHolders(PersonnelOffices offices, People people, DeclarationTable declarations, Clock clock) {
        this.offices = offices;
        this.people = people;
        this.declarations = declarations;
        this.clock = clock;
    }

    Optional<Violation> fault(
            Actor officer, AgencyCode office, AgencyCode managing, AgencyCode using, NewDossier dossier) {
        String account = TypedText.cleaned(dossier.account());
        if (account == null) return Optional.of(Violation.of(ACCOUNT, "update.decision-part-missing"));
        // whoever mistypes an account would send somebody else this person's number
        boolean called = people.find(account)
                .filter(person ->
                        folded(person.name()).equals(folded(dossier.name().asText(""))))
                .isPresent();
        return offices.bar(account, officer.account(), managing, using, office, LocalDate.now(clock))
                .map(bar -> switch (bar) {
                    case OWN -> "life.account.own";
                    case ELSEWHERE -> "life.account.unknown";
                    case HAS_RECORD -> called ? "life.account.has-record" : "life.account.unknown";
                    case LEADER -> called ? "life.account.leader" : "life.account.unknown";
                })
                .or(() -> called ? Optional.empty() : Optional.of("life.account.unknown"))
                .or(() -> declarations.isOpenFor(account) ? Optional.of("life.account.open") : Optional.empty())
                .map(key -> Violation.of(ACCOUNT, key));
    }

    private static String folded(String name) {
        return TypedText.folded(name).replaceAll("\\s+", " ").strip();
    }
}
