package org.dongthuan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Wanted changes that bring marks in places of their own. */
final class CanaryWishes {

    private CanaryWishes() {}

    static Map<String, Object> newRelative(Function<String, String> marked, UUID document) {
        Map<String, Object> row = Map.of(
                "relation", "mother",
                "full_name", "Trần Thị Thử",
                "birth_date", "1960",
                "occupation", marked.apply("occupation"),
                "note", marked.apply("note"));
        return Map.of(
                "field",
                "family_members",
                "kind",
                "SUPPLEMENT",
                "wantedValue",
                Map.of("operation", "ADD", "row", row),
                "evidenceIds",
                List.of(document));
    }

    /** On a decision that is named and not enclosed. */
    static Map<String, Object> otherDuties(Function<String, String> marked, JsonNode seen) {
        return Map.of(
                "field",
                "main_duties",
                "kind",
                "ADJUSTMENT",
                "seenValue",
                seen,
                "wantedValue",
                marked.apply("duties"),
                "decision",
                Map.of("number", marked.apply("no"), "date", "2026-01-05", "issuer", marked.apply("issuer")));
    }
}
