package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;

/**
 * Whose record is updated, with what stands there of the fields that a kind of update fills.
 *
 * @param values by field, JSON null for empty ones; of repeating fields all rows
 */
public record EntrySheet(FoundOfficial official, Map<String, JsonNode> values) {

    public EntrySheet {
        values = Map.copyOf(values);
    }

    public JsonNode value(String field) {
        return values.getOrDefault(field, NullNode.instance);
    }
}
