package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.record.ValueText;
import org.dongthuan.record.WantedRows;
import org.springframework.stereotype.Component;

/** The items of an update opened from their cells and put into words. */
@Component
class UpdateTexts {

    private final FieldCatalogue catalogue;
    private final ValueCodec codec;
    private final ValueText words;
    private final Registry registry;
    private final WantedRows rows;
    private final EvidenceDesk evidence;

    UpdateTexts(
            FieldCatalogue catalogue,
            ValueCodec codec,
            ValueText words,
            Registry registry,
            WantedRows rows,
            EvidenceDesk evidence) {
        this.catalogue = catalogue;
        this.codec = codec;
        this.words = words;
        this.registry = registry;
        this.rows = rows;
        this.evidence = evidence;
    }

    Field field(UpdateItem item) {
        return catalogue.find(item.field()).orElseThrow();
    }

    String label(String field, Locale locale) {
        return catalogue.find(field).map(found -> found.label(locale)).orElse(field);
    }

    JsonNode seen(UpdateItem item) {
        return codec.decode(field(item), item.seenCell(), item.seenAt());
    }

    JsonNode wanted(UpdateItem item) {
        return codec.decode(field(item), item.wantedCell(), item.wantedAt());
    }

    /** What stands on the records now, by item; of a row that row, JSON null for one that is not there. */
    Map<UpdateItem, JsonNode> current(RecordUpdate update) {
        Map<UpdateItem, JsonNode> current = new HashMap<>();
        update.byRecord().forEach((record, items) -> current.putAll(current(record, items)));
        return current;
    }

    /** Likewise of one record, all of whose items these are. */
    Map<UpdateItem, JsonNode> current(RecordId record, List<UpdateItem> items) {
        Map<UpdateItem, JsonNode> current = new HashMap<>();
        Map<String, JsonNode> values = registry.values(record, RecordUpdate.fields(items));
        for (UpdateItem item : items) {
            JsonNode value = values.getOrDefault(item.field(), NullNode.instance);
            UpdateItem.Row row = item.row();
            current.put(item, row == null ? value : rows.present(field(item), value, row.id()));
        }
        return current;
    }

    String show(UpdateItem item, JsonNode value, Locale locale) {
        return words.show(field(item), value, locale);
    }

    String evidenceKind(UpdateItem item, Locale locale) {
        return catalogue.evidenceLabel(field(item), locale);
    }

    List<EvidenceDocument> documents(RecordUpdate update) {
        List<EvidenceDocument> documents = evidence.describe(update.evidence());
        if (documents.size() != update.evidence().size())
            throw new IllegalStateException("A document of " + update.number() + " is missing");
        return documents;
    }
}
