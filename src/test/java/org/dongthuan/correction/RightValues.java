package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueRules;

/** A right value for every field and column of the catalogue, other than the one that stands there. */
public final class RightValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Where the form of a text, or the limits of a number, say more than the type. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("personal_id", List.of("031190000123", "031190000124")),
            Map.entry("old_id_number", List.of("031190123", "031190124")),
            Map.entry("social_insurance_no", List.of("3110000123", "3110000124")),
            Map.entry("tax_code", List.of("8011000123", "8011000124")),
            Map.entry("phone", List.of("0912345671", "0912345672")),
            Map.entry("managing_agency", List.of("H24", "H31")),
            Map.entry("using_agency", List.of("H24.02", "H24.03")),
            Map.entry("recruiting_agency", List.of("H24.02", "H24.03")),
            Map.entry("height_cm", List.of("160", "161")),
            Map.entry("weight_kg", List.of("60", "61")),
            Map.entry("salary_step", List.of("3", "4")),
            Map.entry("step", List.of("3", "4")),
            Map.entry("year", List.of("2019", "2020")),
            Map.entry("score", List.of("8", "9")));

    private final FieldCatalogue catalogue;
    private final UUID picture;

    public RightValues(FieldCatalogue catalogue, UUID picture) {
        this.catalogue = catalogue;
        this.picture = picture;
    }

    public JsonNode other(Field field, JsonNode now) {
        return candidates(field)
                .filter(value -> !ValueRules.same(value, now))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No other value for " + field.id()));
    }

    /** A row with every column that it must have, none of which says when it ended. */
    public ObjectNode row(Field field) {
        ObjectNode row = JSON.objectNode();
        catalogue.columns(field).stream()
                .filter(FieldCatalogue.Column::required)
                .map(FieldCatalogue.Column::field)
                .forEach(column -> row.set(column.id(), other(column, JSON.nullNode())));
        return row;
    }

    private Stream<JsonNode> candidates(Field field) {
        if (KNOWN.containsKey(field.id())) return KNOWN.get(field.id()).stream().map(text -> typed(field, text));
        return switch (field.type()) {
            case TEXT, TEXT12 -> Stream.of("Nội dung đúng", "Nội dung khác").map(TextNode::valueOf);
            case EMAIL -> Stream.of("dung@thu.example", "khac@thu.example").map(TextNode::valueOf);
            case CODE ->
                catalogue.codes(String.valueOf(field.codeList())).stream().map(code -> TextNode.valueOf(code.code()));
            case PLACE -> Stream.of("11383", "11329").map(TextNode::valueOf);
            case ADDRESS ->
                Stream.of("Số 1", "Số 2")
                        .map(line -> JSON.objectNode().put("line", line).put("commune", "11329"));
            case DATE, PARTIAL_DATE -> Stream.of("2019-03-01", "2019-04-01").map(TextNode::valueOf);
            case NUMBER, DECIMAL -> Stream.of("1", "2").map(text -> typed(field, text));
            case FILE -> Stream.of(TextNode.valueOf(picture.toString()));
            case ROW -> Stream.of(row(field));
        };
    }

    private static JsonNode typed(Field field, String text) {
        boolean number = field.type() == Field.Type.NUMBER || field.type() == Field.Type.DECIMAL;
        return number ? DecimalNode.valueOf(new BigDecimal(text)) : TextNode.valueOf(text);
    }
}
