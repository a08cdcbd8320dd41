package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.NewRecord.Dated;
import org.jspecify.annotations.Nullable;

/** Records and changes that say only what matters to a test. */
final class RecordFixtures {

    static final LocalDate SINCE = LocalDate.of(2020, 3, 1);
    static final JsonNode NOTHING = NullNode.getInstance();

    private RecordFixtures() {}

    /** A record of Hải Phòng whose holder is 160 cm tall and weighs 50 kg. */
    static NewRecord record(@Nullable String account) {
        return record(account, "H24");
    }

    static NewRecord record(@Nullable String account, String managing) {
        return new NewRecord(
                new RecordId(UUID.randomUUID()),
                account,
                "Đoàn Thị Thử",
                new AgencyCode(managing),
                new AgencyCode("H24.02"),
                SINCE,
                Map.of(
                        "birth_full_name", dated(TextNode.valueOf("Đoàn Thị Thử")),
                        "managing_agency", dated(TextNode.valueOf(managing)),
                        "using_agency", dated(TextNode.valueOf("H24.02")),
                        "height_cm", dated(IntNode.valueOf(160)),
                        "weight_kg", dated(IntNode.valueOf(50))),
                List.of());
    }

    static Dated dated(JsonNode value) {
        return new Dated(value, SINCE);
    }

    static FieldChange change(RecordId record, String field, JsonNode expected, JsonNode wanted) {
        return new FieldChange(record, field, expected, wanted, LocalDate.of(2026, 5, 4), "DC-2026-000001", "nga.pham");
    }

    /** A language certificate, e.g. {@code row("language", "en", "certificate", "IELTS 6.5")}. */
    static JsonNode row(String... columns) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.length; i += 2) row.put(columns[i], columns[i + 1]);
        return row;
    }

    static RowChange change(RecordId record, String field, UUID row, JsonNode expected, JsonNode wanted) {
        var basis = new FieldChange.Basis("15/QĐ-SNV", null, "DC-2026-000002");
        return new RowChange(record, field, row, expected, wanted, LocalDate.of(2026, 5, 4), basis, "nga.pham");
    }
}
