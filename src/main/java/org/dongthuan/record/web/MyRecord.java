package org.dongthuan.record.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Holder;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.RecordThen;
import org.jspecify.annotations.Nullable;

/**
 * The whole record as its holder gets it, every field with its owner, its sensitivity and the document that proves it.
 *
 * <p>The agencies are those who answer for it today, also where the fields tell of another day.
 */
record MyRecord(
        RecordId id,
        long version,
        AgencyCode managingAgency,
        AgencyCode decidingAgency,
        AgencyCode usingAgency,
        Map<String, MyField> fields,
        @Nullable Then then) {

    static MyRecord of(OfficialRecord record, FieldCatalogue catalogue) {
        return of(record.holder(), record.version(), fields(record.fields(), catalogue), null);
    }

    static MyRecord of(RecordThen record, FieldCatalogue catalogue) {
        var then = new Then(
                record.asOf().day(),
                record.asOf().knownOn(),
                record.begins(),
                record.recordedSince(),
                List.copyOf(record.unknown()));
        return of(record.holder(), record.version(), fields(record.fields(), catalogue), then);
    }

    private static MyRecord of(Holder holder, long version, Map<String, MyField> fields, @Nullable Then then) {
        return new MyRecord(
                holder.record(),
                version,
                holder.managingAgency(),
                holder.decidingAgency(),
                holder.usingAgency(),
                fields,
                then);
    }

    private static Map<String, MyField> fields(Map<String, OfficialRecord.Value> values, FieldCatalogue catalogue) {
        Map<String, MyField> fields = new LinkedHashMap<>();
        for (Field field : catalogue.fields()) {
            var value = values.get(field.id());
            if (value != null) fields.put(field.id(), MyField.of(field, value));
        }
        return fields;
    }

    /**
     * Of which day the answer tells; not there where it tells of now.
     *
     * @param begins the first day of which the record tells anything
     * @param recordedSince since when it is kept here; how long what it held on that day had been known nobody can say
     * @param unknown the fields of which it is told only from a later day on: empty, but not known to have been empty
     */
    record Then(
            LocalDate asOf,
            LocalDate knownOn,
            @Nullable LocalDate begins,
            LocalDate recordedSince,
            List<String> unknown) {}

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
