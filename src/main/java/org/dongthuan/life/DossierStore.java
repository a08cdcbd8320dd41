package org.dongthuan.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The parts of a dossier in their tables. */
@Component
class DossierStore {

    private final DeclarationTable table;
    private final DeclaredValues values;
    private final DeclaredProofTable proofs;
    private final DeclaredFields fields;
    private final KnownPersons known;
    private final EvidenceDesk evidence;

    DossierStore(
            DeclarationTable table,
            DeclaredValues values,
            DeclaredProofTable proofs,
            DeclaredFields fields,
            KnownPersons known,
            EvidenceDesk evidence) {
        this.table = table;
        this.values = values;
        this.proofs = proofs;
        this.fields = fields;
        this.known = known;
        this.evidence = evidence;
    }

    void keep(Declaration declaration, NewDossier dossier) {
        if (!evidence.attach(Set.copyOf(dossier.evidenceIds())))
            throw new Refusal.RuleViolated(
                    "dossier-invalid", List.of(Violation.of("evidenceIds", "update.evidence-unknown")));
        try {
            table.add(declaration, known.digest(dossier.personalId().asText()));
        } catch (DuplicateKeyException overtaken) {
            // somebody was faster between the look and the insert: the table's keys have the last word
            throw new Refusal.RuleViolated(
                    "dossier-invalid", List.of(Violation.of(DeclaredFields.PERSON, "life.person-known")));
        }
        DossierRules.values(dossier).forEach((name, value) -> keep(declaration, name, value));
        dossier.evidenceIds().forEach(document -> proofs.add(declaration.number(), Dossiers.ORDER, document));
    }

    private void keep(Declaration declaration, String name, JsonNode value) {
        if (DeclaredFields.BY_OFFICE.contains(name)) values.save(declaration, fields.field(name), value);
    }
}
