package org.dongthuan.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.RowChange;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.ListStories.Listed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists that end rows: which row is meant follows from what the line says of it, or it is asked for. */
@ApplicationTest
class ListRowTests {

    private static final String FIELD = "other_allowances";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    private final List<Runnable> undo = new ArrayList<>();
    UpdateFixtures stories;
    List<Listed> people;

    @BeforeEach
    void prepare() {
        stories = new UpdateFixtures(context);
        people = new ListStories(context).people(3);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        undo.forEach(Runnable::run);
        database.update("delete from app.typed_form");
    }

    @Test
    void aLineThatMeansOneRowEndsItAndNoOther() {
        UUID regional = has(people.get(0), "regional", null);
        UUID special = has(people.get(0), "special_area", null);
        UUID former = has(people.get(0), "regional", "2020-12");
        UUID other = has(people.get(1), "regional", null);
        CheckedList checked = look("Phụ cấp khu vực", people.subList(0, 2));
        assertThat(checked.problems()).isEmpty();
        RequestNumber number = stories.confirm(checked);
        assertThat(stories.view("lan.vu", number).items())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.operation()).isEqualTo("END"));
        assertThat(look("Phụ cấp khu vực", people.subList(0, 2)).problems())
                .as("they are in an open update")
                .hasSize(2);

        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        stories.runJob(number, "makeChanges");
        assertThat(end(people.get(0), regional)).isEqualTo("2026-02");
        assertThat(end(people.get(0), special)).isEmpty();
        assertThat(end(people.get(0), former)).isEqualTo("2020-12");
        assertThat(end(people.get(1), other)).isEqualTo("2026-02");
    }

    @Test
    void aLineThatMeansNoRowOrSeveralIsToldSo() {
        has(people.get(0), "regional", null);
        has(people.get(0), "regional", null);
        has(people.get(1), "special_area", null);
        List<ListProblem> problems = look("regional", people).problems();
        assertThat(problems).extracting(ListProblem::row).containsExactly(2, 3, 4);
        assertThat(problems.get(0).detail()).contains("Có nhiều dòng");
        assertThat(problems.get(1).detail()).contains("không có dòng nào");
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.column()).isEqualTo("Phụ cấp khác: Loại phụ cấp"));
    }

    @Test
    void theTemplateAsksForWhatTellsARowAndForItsEnd() {
        assertThat(context.getBean(ListDesk.class).heads(stories.actor("lan.vu"), "allowance_end", Texts.VIETNAMESE))
                .containsSubsequence(
                        "Họ và tên",
                        "Phụ cấp khác: Loại phụ cấp",
                        "Phụ cấp khác: Từ",
                        "Phụ cấp khác: Đến",
                        "Số quyết định")
                .doesNotContain("Phụ cấp khác: Hệ số");
    }

    private UUID has(Listed person, String kind, String until) {
        UUID id = UUID.randomUUID();
        var row = JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind)
                .put("coefficient", 0.2)
                .put("from", "2019-0" + (1 + undo.size()))
                .put("decision_no", "1/QĐ")
                .put("decision_date", "2019-01-02");
        if (until != null) row.put("to", until);
        change(person.record(), id, NullNode.instance, row);
        undo.add(() -> change(person.record(), id, row(person, id), NullNode.instance));
        return id;
    }

    private JsonNode row(Listed person, UUID id) {
        for (JsonNode row : context.getBean(Registry.class)
                .values(person.record(), List.of(FIELD))
                .get(FIELD)) if (row.path("rowId").asText().equals(id.toString())) return row;
        throw new AssertionError("There is no row " + id);
    }

    private String end(Listed person, UUID id) {
        return row(person, id).path("to").asText("").replace("null", "");
    }

    private void change(RecordId record, UUID id, JsonNode before, JsonNode after) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Registry.class)
                        .change(new RowChange(
                                record,
                                FIELD,
                                id,
                                before,
                                after,
                                LocalDate.of(2026, 1, 1),
                                new FieldChange.Basis("test", null, null),
                                "lan.vu")));
    }

    private CheckedList look(String kind, List<Listed> listed) {
        var text = new StringBuilder(
                "staff_number;%s.kind;%s.to;order_number;order_date;order_issuer\n".formatted(FIELD, FIELD));
        for (Listed one : listed)
            text.append("%s;%s;2/2026;30/QĐ-SNV;2/3/2026;Sở Nội vụ\n".formatted(one.staffNumber(), kind));
        return stories.look("allowance_end", text.toString());
    }
}
