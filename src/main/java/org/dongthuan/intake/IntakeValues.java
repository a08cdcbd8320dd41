package org.dongthuan.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Type;
import org.dongthuan.update.TypedCells;

/** Makes values of what stands in the cells of one file. */
final class IntakeValues {

    private final TypedCells cells;
    private final IntakeMeanings meanings;

    /** The same places stand in many lines, and each is looked for among ten thousand names. */
    private final Map<String, JsonNode> known = new HashMap<>();

    IntakeValues(TypedCells cells, IntakeMeanings meanings) {
        this.cells = cells;
        this.meanings = meanings;
    }

    /**
     * What a line says of a field; JSON null where it says nothing.
     *
     * @param prefix of the ids of its columns
     */
    JsonNode of(IntakeSheet sheet, IntakeLine line, String prefix, Field field) {
        String id = prefix + field.id();
        if (field.type() != Type.ADDRESS) return cell(sheet, line, id);
        JsonNode street = cell(sheet, line, id + IntakeSheets.LINE);
        JsonNode commune = cell(sheet, line, id + IntakeSheets.COMMUNE);
        if (street.isNull() && commune.isNull()) return NullNode.getInstance();
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        return address.put("line", street.asText("")).put("commune", commune.asText(""));
    }

    private JsonNode cell(IntakeSheet sheet, IntakeLine line, String id) {
        String typed = line.cell(id);
        Field field = sheet.column(id).map(IntakeColumn::field).orElse(null);
        if (typed.isEmpty() || field == null) return NullNode.getInstance();
        String list = field.codeList();
        if (list == null || field.type() != Type.CODE && field.type() != Type.PLACE) return cells.read(field, typed);
        return code(field, list, typed);
    }

    private JsonNode code(Field field, String list, String typed) {
        return known.computeIfAbsent(
                IntakeMeanings.key(list, typed), any -> cells.read(field, meanings.of(list, typed)));
    }
}
