package org.dongthuan.life;

import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.PersonnelOffices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where personnel officers lay out the records of whoever was recruited, and follow them. */
@Component
public class DeclarationDesk {

    private final PersonnelOffices offices;
    private final DossierRules rules;
    private final DossierPlaces places;
    private final KnownPersons known;
    private final Dossiers dossiers;
    private final DeclarationReading reading;

    DeclarationDesk(
            PersonnelOffices offices,
            DossierRules rules,
            DossierPlaces places,
            KnownPersons known,
            Dossiers dossiers,
            DeclarationReading reading) {
        this.offices = offices;
        this.rules = rules;
        this.places = places;
        this.known = known;
        this.dossiers = dossiers;
        this.reading = reading;
    }

    /**
     * Refuses whoever is no personnel officer of an agency that decides on records.
     *
     * @throws Refusal.NotPermitted {@code not-permitted}
     */
    public void requireOfficer(Actor actor) {
        offices.bringsFor(actor);
    }

    /** Whether the person lays out records. */
    public boolean isOfficer(Actor actor) {
        try {
            requireOfficer(actor);
            return true;
        } catch (Refusal.NotPermitted refused) {
            return false;
        }
    }

    /**
     * Lays out the record of somebody who was recruited, and has him asked to declare it.
     *
     * @throws Refusal {@code not-permitted} (403), {@code dossier-invalid} (422, names each member)
     */
    public RequestNumber create(Actor actor, NewDossier dossier) {
        AgencyCode office = offices.bringsFor(actor);
        AgencyCode managing = places.managedBy(office);
        List<Violation> faults = rules.faults(actor, office, managing, dossier);
        if (!faults.isEmpty()) throw new Refusal.RuleViolated("dossier-invalid", faults);
        // said only when everything else is right, and in the same words whoever it is: nobody tries out numbers here
        if (known.isKnown(actor, dossier.personalId().asText()))
            throw new Refusal.RuleViolated(
                    "dossier-invalid", List.of(Violation.of(DeclaredFields.PERSON, "life.person-known")));
        return dossiers.create(actor, office, managing, dossier);
    }

    /** The person's own, and those of the office; the newest first. */
    @Transactional
    public List<DeclarationLine> list(Actor actor, int page, int size) {
        return reading.list(actor, page, size);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return reading.count(actor);
    }

    /**
     * How far one has come; the reading is logged.
     *
     * @throws Refusal.NotFound {@code request-unknown}
     */
    @Transactional
    public DeclarationView view(Actor actor, RequestNumber number, Locale locale) {
        return reading.view(actor, number, locale);
    }

    /** The groups of which whoever was recruited has something to say. */
    public List<String> groups() {
        return reading.groups();
    }
}
