package org.dongthuan.grant.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/** Reads what an address asks for. */
final class Asked {

    private Asked() {}

    /** @param fields with commas between them */
    static ReadingRequest of(
            UUID record,
            @Nullable String fields,
            @Nullable String purpose,
            @Nullable UUID grant,
            @Nullable String standing,
            FormOfUse form) {
        List<String> asked = fields == null
                ? List.of()
                : Stream.of(fields.split(","))
                        .map(String::strip)
                        .filter(field -> !field.isEmpty())
                        .toList();
        String why = purpose == null || purpose.isBlank() ? null : purpose;
        String decision = standing == null || standing.isBlank() ? null : standing.strip();
        return new ReadingRequest(new RecordId(record), asked, why, grant, decision, form);
    }
}
