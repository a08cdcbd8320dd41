package org.dongthuan.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.NewRecord.Dated;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.Registry;
import org.dongthuan.record.RowChange;
import org.springframework.stereotype.Component;

/** Brings a declared record into the registry: what the office said as its beginning, what its holder said as changes by the decision. */
@Component
class DeclaredRecords {

    private static final String MANAGING = "managing_agency";

    private final NewRecords records;
    private final Registry registry;
    private final KnownPersons known;
    private final DeclaredValues values;
    private final DeclarationProofs proofs;

    DeclaredRecords(
            NewRecords records,
            Registry registry,
            KnownPersons known,
            DeclaredValues values,
            DeclarationProofs proofs) {
        this.records = records;
        this.registry = registry;
        this.known = known;
        this.values = values;
        this.proofs = proofs;
    }

    /** No record comes of it: what was said, and the papers of whoever said it, are nobody's business any more. */
    void forget(Declaration declaration) {
        values.clear(declaration);
        proofs.erase(declaration);
    }

    /** @throws Refusal.Conflict {@code record-exists} when the person, or the account, has got one meanwhile */
    void write(Declaration declaration, DeclarationSheet sheet, WrittenDecision decision) {
        if (known.hasRecord(sheet.value(DeclaredFields.PERSON).asText())
                || registry.idOf(declaration.account()).isPresent()) throw new Refusal.Conflict("record-exists");
        LocalDate recruited =
                LocalDate.parse(sheet.value(DeclaredFields.RECRUITED).asText());
        records.add(Stream.of(new NewRecord(
                declaration.record(),
                declaration.account(),
                sheet.value(DeclaredFields.NAME).asText(),
                declaration.managingAgency(),
                declaration.usingAgency(),
                recruited,
                byOffice(declaration, sheet, recruited),
                List.of())));
        var basis = new FieldChange.Basis(decision.number(), decision.id(), decision.request());
        sheet.values().forEach((field, value) -> {
            if (DeclaredFields.BY_OFFICE.contains(field)) return;
            registry.change(new FieldChange(
                    declaration.record(),
                    field,
                    NullNode.getInstance(),
                    value,
                    decision.date(),
                    basis,
                    declaration.account()));
        });
        for (DeclarationSheet.Row row : sheet.rows())
            registry.change(RowChange.add(
                    declaration.record(),
                    row.field(),
                    row.id(),
                    row.columns(),
                    decision.date(),
                    basis,
                    declaration.account()));
    }

    private static Map<String, Dated> byOffice(Declaration declaration, DeclarationSheet sheet, LocalDate since) {
        Map<String, Dated> values = new HashMap<>();
        for (String field : DeclaredFields.BY_OFFICE) values.put(field, new Dated(sheet.value(field), since));
        values.put(MANAGING, new Dated(text(declaration.managingAgency().code()), since));
        values.put(DossierPlaces.USING, new Dated(text(declaration.usingAgency().code()), since));
        return values;
    }

    private static JsonNode text(String code) {
        return TextNode.valueOf(code);
    }
}
