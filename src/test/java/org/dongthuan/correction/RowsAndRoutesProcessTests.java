package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.correction.SubmitCorrection.Item;
import org.dongthuan.correction.SubmitCorrection.Kind;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.PastValue;
import org.dongthuan.record.Registry;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.DecisionBody.ItemDecision;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewTaskView;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Corrections of single rows, and of what belongs to somebody else, from their submission to the record. */
@ApplicationTest
class RowsAndRoutesProcessTests {

    private static final String WHO = "tuan.bui";
    private static final String POLICE = "Công an cấp xã nơi cư trú hoặc ứng dụng định danh quốc gia VNeID";
    private static final NamedDecision DECISION = new NamedDecision("12/QĐ-STP", "2026-09-01", "Sở Tư pháp Hải Phòng");

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Registry registry;

    CorrectionFixtures stories;
    UUID paper;
    UUID post;

    @BeforeEach
    void aPostStandsOnTheRecord() {
        BpmnAwareTests.init(engine);
        stories = new CorrectionFixtures(context);
        paper = stories.evidence(WHO);
        post = stories.addRow(WHO, "work_history", post("2019-05", "Sở Tư pháp", "Chuyên viên"));
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests(WHO);
        for (String field : List.of("work_history", "foreign_languages", "training_courses")) {
            for (JsonNode row : stories.value(WHO, field)) {
                if (!row.toString().contains("Sở Tư pháp")
                        && !row.toString().contains("Khóa thử")
                        && !row.toString().contains("Chứng chỉ thử")) continue;
                UUID id = UUID.fromString(row.path("rowId").asText());
                stories.change(WHO, field, id, stories.row(WHO, field, id), NullNode.getInstance());
            }
        }
    }

    @Test
    void aPostEndsAndAnotherBeginsWithOneDecision() {
        JsonNode seen = stories.row(WHO, "work_history", post);
        RequestNumber number = stories.submitted(
                WHO,
                change("work_history", "END", post, columns("to", "2026-08"), seen),
                add("work_history", post("2026-09", "Sở Tư pháp", "Phó Trưởng phòng")));

        stories.decide("lan.vu", number, Outcome.APPROVE);
        assertThat(stories.decide("minh.do", number, Outcome.APPROVE).status()).isEqualTo("APPROVED");

        assertThat(stories.row(WHO, "work_history", post).path("to").asText()).isEqualTo("2026-08");
        UUID added = stories.view(WHO, number).items().get(1).itemId();
        assertThat(stories.row(WHO, "work_history", added).path("title").asText())
                .isEqualTo("Phó Trưởng phòng");
        List<PastValue> history = registry.history(stories.record(WHO), "work_history");
        assertThat(history.get(0).row()).isEqualTo(added);
        assertThat(history.get(1).row()).isEqualTo(post);
        assertThat(history.get(1).oldValue()).isEqualTo(seen);
        assertThat(history.get(1).basis().request()).isEqualTo(number.text());
        assertThat(history.get(1).proposer()).isEqualTo(WHO);
    }

    @Test
    void aRowThatWasWrongGoesAndStaysInTheHistory() {
        JsonNode seen = stories.row(WHO, "work_history", post);
        RequestNumber number = stories.submitted(WHO, change("work_history", "END", post, null, seen));
        ChangeInReview shown = inReview("lan.vu", number);
        assertThat(shown.row().takenOut()).isTrue();
        assertThat(shown.wantedValue().has("row")).isFalse();

        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);

        assertThat(stories.row(WHO, "work_history", post).isNull()).isTrue();
        PastValue last = registry.history(stories.record(WHO), "work_history").get(0);
        assertThat(last.row()).isEqualTo(post);
        assertThat(last.newValue().isNull()).isTrue();
    }

    @Test
    void severalNewRowsAreDecidedEachForItself() {
        RequestNumber number = stories.submitted(
                WHO,
                add("training_courses", columns("name", "Khóa thử một", "from", "2025", "institution", "Học viện")),
                add("training_courses", columns("name", "Khóa thử hai", "from", "2026", "institution", "Học viện")));
        List<CorrectionView.Item> items = stories.view(WHO, number).items();
        DecisionBody half = new DecisionBody(
                null,
                null,
                null,
                List.of(
                        new ItemDecision(items.get(0).itemId(), Outcome.APPROVE, null, null),
                        new ItemDecision(items.get(1).itemId(), Outcome.REFUSE, "Chưa có chứng chỉ", null)));
        stories.decide("lan.vu", number, half);
        assertThat(stories.decide("minh.do", number, half).status()).isEqualTo("PARTLY_APPROVED");

        assertThat(stories.value(WHO, "training_courses").toString())
                .contains("Khóa thử một")
                .doesNotContain("Khóa thử hai");
        assertThat(registry.history(stories.record(WHO), "training_courses")
                        .get(0)
                        .row())
                .isEqualTo(items.get(0).itemId());
    }

    @Test
    void oneRowHasOneOpenRequestAndTheOthersAreFree() {
        JsonNode seen = stories.row(WHO, "work_history", post);
        UUID other = stories.addRow(WHO, "work_history", post("2015", "Sở Tư pháp", "Tập sự"));
        RequestNumber number = stories.submitted(
                WHO, change("work_history", "CHANGE", post, columns("title", "Chuyên viên chính"), seen));

        Refusal second = catchThrowableOfType(
                Refusal.Conflict.class, () -> stories.submitted(WHO, change("work_history", "END", post, null, seen)));
        assertThat(second.type()).isEqualTo("open-correction-exists");
        assertThat(second.properties()).containsEntry("number", number.text()).containsEntry("rowId", post);

        JsonNode otherSeen = stories.row(WHO, "work_history", other);
        assertThat(stories.submitted(WHO, change("work_history", "END", other, null, otherSeen)))
                .isNotNull();
        assertThat(stories.submitted(WHO, add("work_history", post("2026", "Sở Tư pháp", "Trưởng phòng"))))
                .isNotNull();
        assertThatThrownBy(
                        () -> stories.submitted(WHO, add("work_history", post("2026", "Sở Tư pháp", "Trưởng phòng"))))
                .as("the same new row, as a second click sends it")
                .hasMessage("open-correction-exists");
    }

    @Test
    void aRowThatChangedMeanwhileIsShownInThreeValuesAndNothingIsOverwrittenUnseen() {
        JsonNode seen = stories.row(WHO, "work_history", post);
        RequestNumber number = stories.submitted(
                WHO, change("work_history", "CHANGE", post, columns("title", "Chuyên viên chính"), seen));
        stories.decide("lan.vu", number, Outcome.APPROVE);
        var minh = stories.actor("minh.do");
        TaskDesk desk = context.getBean(TaskDesk.class);
        String task = stories.task(number).getId();
        desk.open(minh, task, Texts.VIETNAMESE);
        desk.saveDraft(minh, task, JsonNodeFactory.instance.objectNode().put("outcome", "APPROVE"));
        ObjectNode moved = seen.deepCopy();
        moved.put("agency", "Sở Tư pháp thành phố");
        stories.change(WHO, "work_history", post, seen, moved);

        assertThatThrownBy(() -> desk.complete(minh, task)).hasMessage("record-changed");
        ChangeInReview shown = inReview("minh.do", number);
        assertThat(shown.changedMeanwhile()).isTrue();
        assertThat(shown.row().columns()).anySatisfy(column -> {
            assertThat(column.column()).isEqualTo("agency");
            assertThat(column.seenText()).isEqualTo("Sở Tư pháp");
            assertThat(column.currentText()).isEqualTo("Sở Tư pháp thành phố");
            assertThat(column.changed()).isFalse();
        });
        assertThat(stories.row(WHO, "work_history", post)).isEqualTo(moved);
    }

    @Test
    void nobodyApprovesTheChangeOfARowThatIsThereNoMore() {
        JsonNode seen = stories.row(WHO, "work_history", post);
        RequestNumber number = stories.submitted(
                WHO, change("work_history", "CHANGE", post, columns("title", "Chuyên viên chính"), seen));
        stories.change(WHO, "work_history", post, seen, NullNode.getInstance());

        assertThat(inReview("lan.vu", number).outcomes()).containsExactly(Outcome.REFUSE);
        Refusal refused = catchThrowableOfType(
                Refusal.RuleViolated.class, () -> stories.decide("lan.vu", number, Outcome.APPROVE));
        assertThat(refused.violations().get(0).textKey()).isEqualTo("decision.outcome-unavailable");
        stories.decide("lan.vu", number, Outcome.REFUSE);
        assertThat(stories.decide("minh.do", number, Outcome.REFUSE).status()).isEqualTo("REFUSED");
    }

    @Test
    void anErrorInWhatAnAgencyDecidedIsReportedByNamingTheDecision() {
        JsonNode seen = stories.row(WHO, "work_history", post);
        Item item = change("work_history", "CHANGE", post, columns("title", "Chuyên viên chính"), seen);
        RequestNumber number = stories.submitted(
                WHO, new Item(item.field(), item.kind(), seen, item.wantedValue(), List.of(), null, DECISION));

        ChangeInReview shown = inReview("lan.vu", number);
        assertThat(shown.route()).isEqualTo(Route.CONFIRM);
        assertThat(shown.decision()).isEqualTo(DECISION);
        assertThat(database.queryForObject(
                        "select encode(named_decision, 'escape') from app.correction_item where correction = ?",
                        String.class,
                        number.text()))
                .doesNotContain("12/", "STP");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(stories.row(WHO, "work_history", post).path("title").asText())
                .isEqualTo("Chuyên viên chính");
    }

    @Test
    void whatIsWrongInAnotherDatabaseIsToldWhereToGo() {
        JsonNode born = stories.value(WHO, "date_of_birth");
        Item item = new Item(
                "date_of_birth",
                Kind.ADJUSTMENT,
                born,
                JsonNodeFactory.instance.textNode("1985-02-03"),
                List.of(),
                true,
                null);
        RequestNumber number = stories.submitted(WHO, item);
        assertThat(stories.view(WHO, number).items().get(0).redirectTo()).isEqualTo(POLICE);
        ChangeInReview shown = inReview("lan.vu", number);
        assertThat(shown.outcomes()).containsExactly(Outcome.REDIRECT);
        assertThat(shown.redirectPlace()).isEqualTo(POLICE);
        assertThatThrownBy(() -> stories.decide("lan.vu", number, Outcome.APPROVE))
                .hasMessage("decision-incomplete");
        Refusal placeless = catchThrowableOfType(
                Refusal.RuleViolated.class, () -> stories.decide("lan.vu", number, Outcome.REDIRECT));
        assertThat(placeless.violations().get(0).textKey()).isEqualTo("decision.redirect-missing");

        DecisionBody redirect = new DecisionBody(Outcome.REDIRECT, "Dữ liệu gốc thuộc ngành công an", POLICE, null);
        stories.decide("lan.vu", number, redirect);
        var process = stories.process(number);
        assertThat(stories.decide("minh.do", number, redirect).status()).isEqualTo("REDIRECTED");
        stories.runJob(number, "makeDocument");

        BpmnAwareTests.assertThat(process)
                .isEnded()
                .hasPassed("recordRefusal", "notifyRequester")
                .hasNotPassed("applyCorrection");
        assertThat(stories.value(WHO, "date_of_birth")).isEqualTo(born);
        CorrectionView view = stories.view(WHO, number);
        assertThat(view.status()).isEqualTo(CorrectionStatus.REDIRECTED);
        assertThat(view.items().get(0).status()).isEqualTo(ItemStatus.REDIRECTED);
        assertThat(view.items().get(0).redirectTo()).isEqualTo(POLICE);
        assertThat(view.story().toString()).contains(POLICE);
        assertThat(database.queryForList(
                        "select kind from app.outbox where event = ?", String.class, number + "/decided"))
                .containsExactly("correction-redirected");
    }

    @Test
    void whatComesFromAnotherDatabaseIsMadeWhatStandsThereOrRedirected() {
        JsonNode now = stories.value(WHO, "marital_status");
        String other = now.asText().equals("married") ? "divorced" : "married";
        Item item = new Item(
                "marital_status",
                now.isNull() ? Kind.SUPPLEMENT : Kind.ADJUSTMENT,
                now,
                JsonNodeFactory.instance.textNode(other),
                List.of(paper),
                null,
                null);
        RequestNumber number = stories.submitted(WHO, item);
        assertThat(inReview("lan.vu", number).outcomes())
                .containsExactly(Outcome.APPROVE, Outcome.REFUSE, Outcome.REDIRECT);
        stories.decide("lan.vu", number, new DecisionBody(Outcome.REDIRECT, "Dữ liệu gốc sai", POLICE, null));
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(stories.value(WHO, "marital_status").asText()).isEqualTo(other);
        stories.restore(WHO, "marital_status", now);
    }

    @Test
    void aMixedRequestIsOneCaseWithAWordForEachWay() {
        JsonNode born = stories.value(WHO, "date_of_birth");
        RequestNumber number = stories.submitted(
                WHO,
                new Item(
                        "date_of_birth",
                        Kind.ADJUSTMENT,
                        born,
                        JsonNodeFactory.instance.textNode("1985-02-03"),
                        List.of(),
                        true,
                        null),
                add("foreign_languages", columns("language", "en", "certificate", "Chứng chỉ thử")));
        List<CorrectionView.Item> items = stories.view(WHO, number).items();
        DecisionBody words = new DecisionBody(
                null,
                null,
                null,
                List.of(
                        new ItemDecision(items.get(0).itemId(), Outcome.REDIRECT, "Thuộc ngành công an", POLICE),
                        new ItemDecision(items.get(1).itemId(), Outcome.APPROVE, null, null)));
        stories.decide("lan.vu", number, words);
        assertThat(stories.decide("minh.do", number, words).status()).isEqualTo("PARTLY_APPROVED");
        assertThat(stories.value(WHO, "foreign_languages").toString()).contains("Chứng chỉ thử");
        assertThat(stories.value(WHO, "date_of_birth")).isEqualTo(born);
    }

    private ChangeInReview inReview(String reviewer, RequestNumber number) {
        var opened = context.getBean(TaskDesk.class)
                .open(stories.actor(reviewer), stories.task(number).getId(), Texts.VIETNAMESE);
        return (ChangeInReview) ((ReviewTaskView) opened.view()).items().get(0).item();
    }

    private Item add(String field, JsonNode columns) {
        JsonNode wanted =
                JsonNodeFactory.instance.objectNode().put("operation", "ADD").set("row", columns);
        return new Item(field, Kind.SUPPLEMENT, NullNode.getInstance(), wanted, List.of(paper), null, null);
    }

    private Item change(String field, String operation, UUID row, @Nullable JsonNode columns, JsonNode seen) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("operation", operation);
        wanted.put("rowId", row.toString());
        if (columns != null) wanted.set("row", columns);
        return new Item(field, Kind.ADJUSTMENT, seen, wanted, List.of(paper), null, null);
    }

    private static JsonNode post(String from, String agency, String title) {
        return columns("from", from, "agency", agency, "title", title);
    }

    private static ObjectNode columns(String... columns) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.length; i += 2) row.put(columns[i], columns[i + 1]);
        return row;
    }
}
