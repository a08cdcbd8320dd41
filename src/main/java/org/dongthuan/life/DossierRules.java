package org.dongthuan.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.ValueRules;
import org.dongthuan.update.OrderRules;
import org.springframework.stereotype.Component;

/** What an officer must say so that a record can come into being. */
@Component
class DossierRules {

    private static final int MOST_EVIDENCE = 10;

    private final DeclaredFields fields;
    private final ValueRules values;
    private final OrderRules orders;
    private final DossierHolders holders;
    private final EvidenceDesk evidence;
    private final DossierPlaces places;

    DossierRules(
            DeclaredFields fields,
            ValueRules values,
            OrderRules orders,
            DossierHolders holders,
            EvidenceDesk evidence,
            DossierPlaces places) {
        this.fields = fields;
        this.values = values;
        this.orders = orders;
        this.holders = holders;
        this.evidence = evidence;
        this.places = places;
    }

    /** Names everything that is wrong, but whether the person has a record. */
    List<Violation> faults(Actor officer, AgencyCode office, AgencyCode managing, NewDossier dossier) {
        List<Violation> faults = new ArrayList<>();
        values(dossier).forEach((name, value) -> faults.addAll(value(name, value)));
        faults.addAll(orders.faults(dossier.order()));
        if (dossier.evidenceIds().isEmpty()) {
            faults.add(Violation.of("evidenceIds", "update.evidence-missing"));
        } else if (dossier.evidenceIds().size() > MOST_EVIDENCE) {
            faults.add(Violation.of("evidenceIds", "update.evidence-many", MOST_EVIDENCE));
        } else if (dossier.evidenceIds().stream().anyMatch(id -> !evidence.uploadedBy(id, officer.account()))) {
            faults.add(Violation.of("evidenceIds", "update.evidence-unknown"));
        }
        if (faults.stream().noneMatch(fault -> fault.field().equals(DossierPlaces.USING))) {
            var using = new AgencyCode(dossier.usingAgency().asText());
            if (!places.isWithin(using, managing)) faults.add(Violation.of(DossierPlaces.USING, "life.using-outside"));
            holders.fault(officer, office, managing, using, dossier).ifPresent(faults::add);
        }
        places.recruited(dossier.recruitedOn().asText("")).ifPresent(faults::add);
        return faults;
    }

    /** By the fields that they will stand in. */
    static Map<String, JsonNode> values(NewDossier dossier) {
        return Map.of(
                DeclaredFields.NAME, dossier.name(),
                DeclaredFields.PERSON, dossier.personalId(),
                DeclaredFields.STAFF_KIND, dossier.staffKind(),
                DeclaredFields.RECRUITED, dossier.recruitedOn(),
                DossierPlaces.USING, dossier.usingAgency());
    }

    private List<Violation> value(String name, JsonNode value) {
        Field field = fields.field(name);
        if (value.isNull()) return List.of(Violation.of(name, "update.decision-part-missing"));
        return values.violations(name, field, value);
    }
}
