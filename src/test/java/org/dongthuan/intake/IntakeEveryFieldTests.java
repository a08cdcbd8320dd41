package org.dongthuan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.correction.RightValues;
import org.dongthuan.identity.People;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Type;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** A person of whom everything is said: each field that is no picture, and a row of each that repeats. */
@ApplicationTest
@Transactional
class IntakeEveryFieldTests {

    private static final String NUMBER = "031190000123";

    @Autowired
    IntakeDesk desk;

    @Autowired
    ApplicationContext context;

    @Autowired
    IntakeWork work;

    @Autowired
    IntakeTable table;

    @Autowired
    IntakePieces pieces;

    @Autowired
    People people;

    @Autowired
    Registry registry;

    @Autowired
    FieldCatalogue catalogue;

    @Test
    void everyFieldComesByFile() throws IOException {
        var values = new RightValues(catalogue, UUID.randomUUID());
        Map<Field, JsonNode> wanted = new LinkedHashMap<>();
        catalogue.fields().stream()
                .filter(field -> field.type() != Type.FILE)
                .forEach(field -> wanted.put(field, values.other(field, NullNode.getInstance())));
        UUID id = desk.bring(people.actor("lan.vu").orElseThrow(), new ByteArrayInputStream(file(wanted)));
        work.workThrough();
        assertThat(pieces.problems(id)).isEmpty();
        IntakeRuns.confirm(context, "minh.do", id);
        work.workThrough();
        assertThat(table.find(id).orElseThrow().added()).isEqualTo(1);

        RecordId record = registry.findByNumber("personal_id", NUMBER).get(0);
        Map<String, JsonNode> stored =
                registry.values(record, wanted.keySet().stream().map(Field::id).toList());
        wanted.forEach((field, value) -> {
            JsonNode there = stored.getOrDefault(field.id(), NullNode.getInstance());
            if (!field.repeating()) {
                assertThat(ValueRules.same(there, value)).as(field.id()).isTrue();
            } else {
                assertThat(there).as(field.id()).hasSize(1);
                value.fields()
                        .forEachRemaining(column -> assertThat(
                                        ValueRules.same(there.get(0).path(column.getKey()), column.getValue()))
                                .as(field.id() + "." + column.getKey())
                                .isTrue());
            }
        });
    }

    private static byte[] file(Map<Field, JsonNode> values) {
        Map<String, String> person = new LinkedHashMap<>();
        var rows = new StringBuilder();
        values.forEach((field, value) -> {
            if (!field.repeating()) {
                put(person, field.id(), value);
                return;
            }
            Map<String, String> row = new LinkedHashMap<>(Map.of("personal_id", NUMBER));
            value.fields().forEachRemaining(column -> put(row, field.id() + "." + column.getKey(), column.getValue()));
            rows.append("[%s]\n%s\n".formatted(field.id(), lines(row)));
        });
        return (lines(person) + "\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Map<String, String> cells, String column, JsonNode value) {
        if (value.isObject())
            List.of("line", "commune")
                    .forEach(part ->
                            cells.put(column + "." + part, value.get(part).asText()));
        else cells.put(column, value.asText());
    }

    private static String lines(Map<String, String> cells) {
        return String.join(";", cells.keySet()) + "\n" + String.join(";", cells.values());
    }
}
