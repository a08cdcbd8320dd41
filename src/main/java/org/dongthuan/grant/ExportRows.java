package org.dongthuan.grant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueText;
import org.springframework.stereotype.Component;

/** What stands in the rows of files; whoever asks has judged and logged the readings before. */
@Component
class ExportRows {

    private final Registry registry;
    private final FieldCatalogue catalogue;
    private final ValueText values;
    private final SecretRecords secrets;

    ExportRows(Registry registry, FieldCatalogue catalogue, ValueText values, SecretRecords secrets) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.values = values;
        this.secrets = secrets;
    }

    /** The columns of a file of these grants, in the order of the catalogue. */
    List<String> columns(List<Grant> grants) {
        List<String> order =
                catalogue.fields().stream().map(field -> field.id()).toList();
        return grants.stream()
                .flatMap(grant -> grant.fields().stream())
                .distinct()
                .sorted(Comparator.comparingInt(order::indexOf))
                .toList();
    }

    ExportRow row(Export export, Grant grant) {
        Map<String, OfficialRecord.Value> read = present(export, grant);
        List<String> cells = new ArrayList<>();
        for (String field : export.fields()) {
            OfficialRecord.Value value = read.get(field);
            cells.add(
                    value == null
                            ? null
                            : values.show(catalogue.find(field).orElseThrow(), value.value(), export.language()));
        }
        return new ExportRow(grant.record().value(), cells);
    }

    /** @throws Refusal {@code record-unknown} where a record became secret since its row was read; only the log learns whose */
    void requireNoSecret(Export export, List<Grant> grants) {
        List<RecordId> secret =
                registry.secretsAmong(grants.stream().map(Grant::record).toList());
        secret.forEach(record -> noticed(export, record));
        if (!secret.isEmpty()) throw Denial.UNKNOWN.refusal();
    }

    private Map<String, OfficialRecord.Value> present(Export export, Grant grant) {
        try {
            return registry.present(grant.record(), grant.fields());
        } catch (Refusal.NotFound gone) {
            // it may have become secret since
            noticed(export, grant.record());
            throw gone;
        }
    }

    private void noticed(Export export, RecordId record) {
        secrets.noticed(export.reader(), export.agency().code(), Action.READ_RECORD, record);
    }
}
