package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.record.ValueText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items of a correction opened from their cells and put into words. */
@Component
class ItemTexts {

    private final FieldCatalogue catalogue;
    private final ValueCodec codec;
    private final ValueText words;
    private final Registry registry;
    private final EvidenceDesk evidence;

    ItemTexts(FieldCatalogue catalogue, ValueCodec codec, ValueText words, Registry registry, EvidenceDesk evidence) {
        this.catalogue = catalogue;
        this.codec = codec;
        this.words = words;
        this.registry = registry;
        this.evidence = evidence;
    }

    Field field(CorrectionItem item) {
        return catalogue.find(item.field()).orElseThrow();
    }

    @Nullable
    String reason(Correction correction) {
        byte[] locked = correction.lockedReason();
        return locked == null ? null : codec.open(locked, Correction.reasonAt(correction.number()));
    }

    JsonNode seen(CorrectionItem item) {
        return codec.decode(field(item), item.seenCell(), CorrectionItem.seenAt(item.id(), item.field()));
    }

    JsonNode wanted(CorrectionItem item) {
        return codec.decode(field(item), item.wantedCell(), CorrectionItem.wantedAt(item.id(), item.field()));
    }

    /** What stands on the record now, by field. */
    Map<String, JsonNode> current(Correction correction) {
        return registry.values(
                correction.record(),
                correction.items().stream().map(CorrectionItem::field).toList());
    }

    JsonNode current(Map<String, JsonNode> current, CorrectionItem item) {
        return current.getOrDefault(item.field(), NullNode.instance);
    }

    String show(CorrectionItem item, JsonNode value, Locale locale) {
        return words.show(field(item), value, locale);
    }

    @Nullable
    String question(CorrectionItem item, Locale locale) {
        return words.question(field(item), wanted(item), locale);
    }

    @Nullable
    String questionUnnamed(CorrectionItem item, Locale locale) {
        return words.questionUnnamed(field(item), wanted(item), locale);
    }

    String evidenceKind(CorrectionItem item, Locale locale) {
        return catalogue.codeLabel("evidence", field(item).evidence(), locale);
    }

    List<EvidenceDocument> documents(CorrectionItem item) {
        List<EvidenceDocument> documents = evidence.describe(item.evidence());
        if (documents.size() != item.evidence().size())
            throw new IllegalStateException("A document of item " + item.id() + " is missing");
        return documents;
    }
}
