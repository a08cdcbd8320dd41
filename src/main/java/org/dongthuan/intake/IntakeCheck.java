package org.dongthuan.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.intake.IntakeLine.Person;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Type;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.ValueRules;
import org.dongthuan.update.TypedCells;
import org.springframework.stereotype.Component;

/** Holds the cells of people against the rules of the registry: what becomes of them, and what is wrong, cell by cell. */
@Component
class IntakeCheck {

    /** What the rules say of a text that no list knows, or no longer. */
    private static final Set<String> UNKNOWN = Set.of("value.code", "value.place", "value.code-closed");

    private final FieldCatalogue catalogue;
    private final IntakeSheets sheets;
    private final ValueRules rules;
    private final TypedCells cells;

    IntakeCheck(FieldCatalogue catalogue, IntakeSheets sheets, ValueRules rules, TypedCells cells) {
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.rules = rules;
        this.cells = cells;
    }

    /** What the cells say, whether it is right or not. */
    record Read(Map<String, NewRecord.Dated> values, List<NewRecord.Row> rows, List<IntakeProblem> problems) {

        String text(String field) {
            NewRecord.Dated value = values.get(field);
            return value == null ? "" : value.value().asText();
        }
    }

    IntakeValues values(IntakeMeanings meanings) {
        return new IntakeValues(cells, meanings);
    }

    /** @param day from which the values hold */
    Read read(Person person, IntakeValues values, LocalDate day) {
        List<IntakeProblem> problems = new ArrayList<>(person.problems());
        Map<String, NewRecord.Dated> read = new LinkedHashMap<>();
        List<NewRecord.Row> rows = new ArrayList<>();
        if (person.somebody()) {
            fields(person, values, day, read, problems);
            for (IntakeLine row : person.rows()) rows.add(row(row, values, day, problems));
        }
        return new Read(read, rows, List.copyOf(problems));
    }

    private void fields(
            Person person,
            IntakeValues values,
            LocalDate day,
            Map<String, NewRecord.Dated> read,
            List<IntakeProblem> problems) {
        IntakeSheet sheet = sheets.people();
        if (IntakeReader.number(person.line()).isEmpty()) {
            Field field = catalogue.find(IntakeSheets.PERSON).orElseThrow();
            problems.add(IntakeProblem.of(
                    sheet.id(),
                    person.line().number(),
                    field.id(),
                    "value.required",
                    field.labelVi(),
                    field.labelEn()));
        }
        for (Field field : catalogue.fields()) {
            if (field.repeating() || field.type() == Type.FILE) continue;
            JsonNode value = values.of(sheet, person.line(), "", field);
            List<Violation> violations = rules.violations(field.id(), field, value);
            violations.forEach(violation -> problems.add(problem(sheet, person.line(), "", field, violation)));
            if (!value.isNull() && violations.isEmpty())
                read.put(field.id(), new NewRecord.Dated(rules.normalise(field, value), day));
        }
    }

    private NewRecord.Row row(IntakeLine line, IntakeValues values, LocalDate day, List<IntakeProblem> problems) {
        IntakeSheet sheet = sheets.find(line.sheet()).orElseThrow();
        Field field = catalogue.find(sheet.id()).orElseThrow();
        String prefix = field.id() + ".";
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        List<Field> columns = catalogue.columns(field).stream()
                .map(FieldCatalogue.Column::field)
                .toList();
        for (Field column : columns) {
            JsonNode value = values.of(sheet, line, prefix, column);
            if (!value.isNull()) row.set(column.id(), value);
        }
        for (Violation violation : rules.violations(field.id(), field, row)) {
            Field about = columns.stream()
                    .filter(column -> violation.field().equals(prefix + column.id()))
                    .findFirst()
                    .orElse(field);
            problems.add(problem(sheet, line, about.equals(field) ? "" : prefix, about, violation));
        }
        return new NewRecord.Row(field.id(), new NewRecord.Dated(row, day));
    }

    private static IntakeProblem problem(
            IntakeSheet sheet, IntakeLine line, String prefix, Field field, Violation violation) {
        String column = prefix + field.id();
        if (field.type() == Type.ADDRESS)
            column += UNKNOWN.contains(violation.textKey()) ? IntakeSheets.COMMUNE : IntakeSheets.LINE;
        String typed = line.cell(column);
        boolean unknown = UNKNOWN.contains(violation.textKey()) && !typed.isEmpty();
        return new IntakeProblem(
                sheet.id(), line.number(), column, violation.textKey(), violation.arguments(), unknown ? typed : null);
    }
}
