package org.dongthuan.record.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/** The whole record as its holder gets it, every field with its owner, its sensitivity and the document that proves it. */
record MyRecord(
        RecordId id,
        long version,
        AgencyCode managingAgency,
        AgencyCode decidingAgency,
        AgencyCode usingAgency,
        Map<String, MyField> fields) {

    static MyRecord of(OfficialRecord record, FieldCatalogue catalogue) {
        var holder = record.holder();
        Map<String, MyField> fields = new LinkedHashMap<>();
        for (Field field : catalogue.fields()) {
            var value = record.fields().get(field.id());
            if (value != null) fields.put(field.id(), MyField.of(field, value));
        }
        return new MyRecord(
                holder.record(),
                record.version(),
                holder.managingAgency(),
                holder.decidingAgency(),
                holder.usingAgency(),
                fields);
    }

    /** One field of it. */
    record MyField(
            JsonNode value,
            @Nullable LocalDate validFrom,
            String owner,
            Field.Sensitivity sensitivity,
            String evidence) {

        static MyField of(Field field, OfficialRecord.Value value) {
            return new MyField(
                    value.value(), value.validFrom(), field.owner().toString(), field.sensitivity(), field.evidence());
        }
    }
}
