package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A record that is not in the registry yet.
 *
 * @param since the day from which the two agencies are as stated
 * @param values what the fields hold that do not repeat; empty fields are left out
 * @param rows the rows of the repeating fields, in their order
 */
public record NewRecord(
        RecordId id,
        @Nullable String account,
        String name,
        AgencyCode managingAgency,
        AgencyCode usingAgency,
        LocalDate since,
        Map<String, Dated> values,
        List<Row> rows) {

    Map<String, JsonNode> plainValues() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().value()));
    }

    /** A value and the day it holds from. */
    public record Dated(JsonNode value, LocalDate from) {}

    /** One row of a repeating field. */
    public record Row(String field, Dated columns) {}
}
