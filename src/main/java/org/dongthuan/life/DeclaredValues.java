package org.dongthuan.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.life.DeclaredValueTable.Stored;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.Field;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.record.ValueRules;
import org.springframework.stereotype.Component;

/** Keeps what is said in declarations, locked like the record that it will be. */
@Component
class DeclaredValues {

    private final DeclaredValueTable table;
    private final DeclaredFields fields;
    private final ValueCodec codec;
    private final ValueRules rules;
    private final Clock clock;

    DeclaredValues(DeclaredValueTable table, DeclaredFields fields, ValueCodec codec, ValueRules rules, Clock clock) {
        this.table = table;
        this.fields = fields;
        this.codec = codec;
        this.rules = rules;
        this.clock = clock;
    }

    DeclarationSheet of(Declaration declaration) {
        Map<String, JsonNode> values = new HashMap<>();
        List<DeclarationSheet.Row> rows = new ArrayList<>();
        for (Stored stored : table.of(List.of(declaration.number()))) {
            Field field = fields.field(stored.field());
            JsonNode value = codec.decode(field, stored.cell(), place(stored.id(), field));
            if (field.repeating()) rows.add(new DeclarationSheet.Row(field.id(), stored.id(), value));
            else values.put(field.id(), value);
        }
        return new DeclarationSheet(values, rows);
    }

    /** One that was found right, or JSON null for none. */
    void save(Declaration declaration, Field field, JsonNode value) {
        save(declaration, field, declaration.value(field.id()), value);
    }

    /** Likewise of one row. */
    void save(Declaration declaration, Field field, UUID id, JsonNode value) {
        JsonNode normal = rules.normalise(field, value);
        if (normal.isNull() || normal.isContainerNode() && normal.isEmpty()) {
            table.remove(declaration.number(), id);
            return;
        }
        String cell = codec.writer(declaration.record()).json(field, normal, place(id, field));
        table.save(new Stored(declaration.number(), id, field.id(), cell), OffsetDateTime.now(clock));
    }

    void clear(Declaration declaration) {
        table.clear(declaration.number());
    }

    /** Changes with whatever is saved. */
    String mark(Declaration declaration) {
        var text = new StringBuilder();
        for (Stored stored : table.of(List.of(declaration.number())))
            text.append(stored.id()).append(stored.cell());
        return Sha256.of(text.toString());
    }

    private static Place place(UUID id, Field field) {
        return new Place("declaration_value", "cell." + field.id(), id.toString());
    }
}
