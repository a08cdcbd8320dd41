package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.platform.keys.BlindIndex;
import org.dongthuan.record.IdentityNumberTable.Digest;
import org.springframework.stereotype.Component;

/** Finds records by the numbers that name one person, though these stand nowhere in readable form. */
@Component
class IdentityNumbers {

    private final FieldCatalogue catalogue;
    private final BlindIndex index;
    private final IdentityNumberTable table;

    IdentityNumbers(FieldCatalogue catalogue, BlindIndex index, IdentityNumberTable table) {
        this.catalogue = catalogue;
        this.index = index;
        this.table = table;
    }

    List<RecordId> find(String field, String number) {
        if (!catalogue.get(field).isIdentityNumber()) throw new IllegalArgumentException("Not searched by: " + field);
        return table.find(field, digest(field, number));
    }

    /** Whose these numbers are; none for those of nobody. */
    Map<String, RecordId> holders(String field, Collection<String> numbers) {
        Map<String, byte[]> digests = new HashMap<>();
        numbers.forEach(number -> digests.put(number, digest(field, number)));
        Map<String, RecordId> found = table.holders(field, digests.values());
        Map<String, RecordId> holders = new HashMap<>();
        digests.forEach((number, digest) -> {
            RecordId holder = found.get(HexFormat.of().formatHex(digest));
            if (holder != null) holders.put(number, holder);
        });
        return holders;
    }

    /** The secret records that have one of these numbers; nobody but the log may be told. */
    List<RecordId> secrets(String field, Collection<String> numbers) {
        return table.secrets(
                field, numbers.stream().map(number -> digest(field, number)).toList());
    }

    /** What these values of records are found by; other fields are passed over. */
    List<Digest> of(RecordId record, Map<String, JsonNode> values) {
        return values.entrySet().stream()
                .filter(value -> catalogue.get(value.getKey()).isIdentityNumber())
                .filter(value -> !value.getValue().isNull())
                .map(value -> new Digest(
                        record.value(),
                        value.getKey(),
                        digest(value.getKey(), value.getValue().asText())))
                .toList();
    }

    void store(List<Digest> digests) {
        table.put(digests);
    }

    void changed(RecordId record, String field, JsonNode value) {
        if (!catalogue.get(field).isIdentityNumber()) return;
        if (value.isNull()) table.remove(record, field);
        else table.put(of(record, Map.of(field, value)));
    }

    /** However it is grouped and in whatever letters it is typed. */
    private byte[] digest(String field, String number) {
        return index.of(field, number.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT));
    }
}
