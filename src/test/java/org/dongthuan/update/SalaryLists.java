package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.RowChange;
import org.dongthuan.update.ListStories.Listed;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of salary steps, each line with the new row of the salary's history, and the records as they were before. */
final class SalaryLists {

    private static final List<String> FIELDS = List.of("salary_step", "salary_coefficient", "salary_effective_date");
    private static final String HISTORY = "salary_history";
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

    private final ApplicationContext context;
    private final Map<RecordId, Map<String, JsonNode>> before = new HashMap<>();

    SalaryLists(ApplicationContext context) {
        this.context = context;
    }

    /** Of the people that there are. */
    List<Listed> people(int count) {
        List<Listed> people = new ListStories(context).people(count);
        people.forEach(one -> before.put(one.record(), values(one.record())));
        return people;
    }

    /** Of so many who come for it and stay, with little more on their records than a salary. */
    List<Listed> newcomers(int count) {
        List<NewRecord> records =
                IntStream.range(0, count).mapToObj(SalaryLists::newcomer).toList();
        inTransaction(() -> context.getBean(NewRecords.class).add(records.stream()));
        List<Listed> people = new ArrayList<>();
        for (int i = 0; i < count; i++)
            people.add(
                    new Listed(records.get(i).id(), "MOI-" + i, records.get(i).name()));
        return people;
    }

    private static NewRecord newcomer(int number) {
        String name = "Nguyễn Văn Mới";
        Map<String, NewRecord.Dated> values = new HashMap<>();
        Map.of(
                        "birth_full_name",
                        name,
                        "employee_code",
                        "MOI-" + number,
                        "sex",
                        "male",
                        "current_title",
                        "Chuyên viên",
                        "managing_agency",
                        "H24",
                        "using_agency",
                        "H24.02")
                .forEach((field, value) ->
                        values.put(field, new NewRecord.Dated(JsonNodeFactory.instance.textNode(value), BEGIN)));
        values.put("salary_step", new NewRecord.Dated(JsonNodeFactory.instance.numberNode(3), BEGIN));
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("from", BEGIN.toString())
                .put("grade", "01.003")
                .put("step", 3)
                .put("coefficient", 3.0)
                .put("decision_no", "1/QĐ")
                .put("decision_date", BEGIN.toString());
        return new NewRecord(
                new RecordId(UUID.nameUUIDFromBytes(("newcomer/" + number).getBytes(StandardCharsets.UTF_8))),
                null,
                name,
                new AgencyCode("H24"),
                new AgencyCode("H24.02"),
                BEGIN,
                values,
                List.of(new NewRecord.Row(HISTORY, new NewRecord.Dated(row, BEGIN))));
    }

    static String list(List<Listed> people) {
        var text = new StringBuilder("staff_number;full_name;salary_step;salary_coefficient;salary_effective_date;"
                + "salary_history.from;salary_history.grade;salary_history.step;salary_history.coefficient;"
                + "order_number;order_date;order_issuer\n");
        for (int i = 0; i < people.size(); i++)
            text.append("%s;%s;11;5,11;1/11/2026;1/11/2026;01.003;11;5,11;%s\n"
                    .formatted(
                            people.get(i).staffNumber(),
                            people.get(i).name(),
                            i == 0 ? "30/QĐ-SNV;2/11/2026;Sở Nội vụ thành phố Hải Phòng" : ";;"));
        return text.toString();
    }

    JsonNode history(RecordId record) {
        return values(record).get(HISTORY);
    }

    private Map<String, JsonNode> values(RecordId record) {
        List<String> fields = new ArrayList<>(FIELDS);
        fields.add(HISTORY);
        return context.getBean(Registry.class).values(record, fields);
    }

    void clear() {
        before.forEach((record, was) -> inTransaction(() -> {
            Map<String, JsonNode> now = values(record);
            for (String field : FIELDS) {
                if (!now.get(field).equals(was.get(field)))
                    context.getBean(Registry.class)
                            .change(new FieldChange(
                                    record,
                                    field,
                                    now.get(field),
                                    was.get(field),
                                    LocalDate.of(2026, 1, 1),
                                    "restored",
                                    "lan.vu"));
            }
            restoreRows(record, was.get(HISTORY), now.get(HISTORY));
        }));
        before.clear();
    }

    private void restoreRows(RecordId record, JsonNode was, JsonNode now) {
        Map<String, JsonNode> rows = new HashMap<>();
        was.forEach(row -> rows.put(row.path("rowId").asText(), row));
        for (JsonNode row : now) {
            String id = row.path("rowId").asText();
            JsonNode former = rows.getOrDefault(id, NullNode.instance);
            if (former.equals(row)) continue;
            context.getBean(Registry.class)
                    .change(new RowChange(
                            record,
                            HISTORY,
                            UUID.fromString(id),
                            row,
                            former,
                            LocalDate.of(2026, 1, 1),
                            new FieldChange.Basis("restored", null, null),
                            "lan.vu"));
        }
    }

    private void inTransaction(Runnable work) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }
}
