package org.dongthuan.update;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.dongthuan.update.UpdateFixtures.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClock;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.PastValue;
import org.dongthuan.record.Registry;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of {@code record-update}. */
@ApplicationTest
class RecordUpdateProcessTests {

    private static final Map<String, Object> AWARD = Map.of(
            "date", "2026-02-27",
            "kind", "certificate_agency",
            "decision_no", "15/QĐ-STP",
            "decision_date", "2026-03-02",
            "decided_by", "Sở Tư pháp");

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TestClock.Movable clock;

    UpdateFixtures stories;
    JsonNode title;
    JsonNode awards;
    JsonNode history;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new UpdateFixtures(context);
        title = stories.value("nga.pham", "current_title");
        awards = stories.value("nga.pham", "awards");
        history = stories.value("nga.pham", "work_history");
    }

    @AfterEach
    void clear() {
        clock.reset();
        stories.withdrawOpen("lan.vu", "hoa.ngo", "yen.ta");
        stories.restore("nga.pham", "current_title", title);
        stories.restoreRows("nga.pham", "awards", awards);
        stories.restoreRows("nga.pham", "work_history", history);
    }

    @Test
    void anApprovedUpdateStandsOnTheRecordAndItsHolderIsTold() {
        RequestNumber number = stories.submittedTitle("lan.vu", "nga.pham", "Chuyên viên chính");
        ProcessInstance process = stories.process(number);
        ProcessInstance decision = stories.decisionProcess(number);
        assertThat(decision).isWaitingAt("verifyRequest");
        Assertions.assertThat(stories.value("nga.pham", "current_title")).isEqualTo(title);

        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        assertThat(decision).isWaitingAt("approveRequest");
        var completed = stories.decide("minh.do", number, Outcome.APPROVE);

        Assertions.assertThat(completed.status()).isEqualTo("APPROVED");
        Assertions.assertThat(stories.value("nga.pham", "current_title").asText())
                .isEqualTo("Chuyên viên chính");
        assertThat(process).hasPassed("applyUpdate", "notifyHolder").hasNotPassed("recordRefusal");
        Assertions.assertThat(mails(number))
                .containsExactly(Map.of(
                        "account",
                        "nga.pham",
                        "kind",
                        "record-updated",
                        "about_vi",
                        "Chức vụ, chức danh hiện tại",
                        "about_en",
                        "Current title"));

        stories.runJob(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("notifyOfficer", "updateDecided");
        Assertions.assertThat(mails(number)).extracting("account").containsExactlyInAnyOrder("nga.pham", "lan.vu");
    }

    @Test
    void theHistoryNamesTheDecisionAndTheDayFromWhichItHolds() {
        RequestNumber number = stories.submittedTitle("lan.vu", "nga.pham", "Thanh tra viên");
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);

        PastValue latest = context.getBean(Registry.class)
                .history(stories.record("nga.pham"), "current_title")
                .get(0);
        String paper = context.getBean(WrittenDecisions.class)
                .ofRequest(number.text())
                .get(0)
                .number();
        Assertions.assertThat(latest.newValue().asText()).isEqualTo("Thanh tra viên");
        Assertions.assertThat(latest.basis().decision()).isEqualTo(paper);
        Assertions.assertThat(latest.basis().request()).isEqualTo(number.text());
        Assertions.assertThat(latest.validFrom()).isEqualTo(LocalDate.of(2026, 3, 2));
        Assertions.assertThat(latest.proposer()).isEqualTo("lan.vu");
    }

    @Test
    void aRefusalClosesTheUpdateAndTellsTheHolderNothing() {
        RequestNumber number = stories.submittedTitle("lan.vu", "nga.pham", "Phó Trưởng phòng");
        ProcessInstance process = stories.process(number);
        stories.decide("hoa.ngo", number, Outcome.REFUSE);
        Assertions.assertThat(stories.decide("minh.do", number, Outcome.REFUSE).status())
                .isEqualTo("REFUSED");

        Assertions.assertThat(stories.value("nga.pham", "current_title")).isEqualTo(title);
        stories.runJob(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("recordRefusal").hasNotPassed("applyUpdate", "notifyHolder");
        Assertions.assertThat(mails(number)).extracting("account").containsExactly("lan.vu");
    }

    @Test
    void ofTwoItemsExactlyTheApprovedOneIsRecorded() {
        JsonNode duties = stories.value("nga.pham", "main_duties");
        RequestNumber number = stories.submitted(
                "lan.vu",
                "nga.pham",
                stories.item("nga.pham", "current_title", JSON.textNode("Chuyên viên cao cấp")),
                stories.item("nga.pham", "main_duties", JSON.textNode("Theo dõi thi hành pháp luật")));
        var words = stories.view("lan.vu", number).items().stream()
                .map(item -> new DecisionBody.ItemDecision(
                        item.itemId(),
                        item.field().equals("main_duties") ? Outcome.REFUSE : Outcome.APPROVE,
                        item.field().equals("main_duties") ? "Quyết định không nêu" : null,
                        null))
                .toList();
        stories.decide("hoa.ngo", number, new DecisionBody(null, null, null, words));
        var completed = stories.decide("minh.do", number, new DecisionBody(null, null, null, words));

        Assertions.assertThat(completed.status()).isEqualTo("PARTLY_APPROVED");
        Assertions.assertThat(stories.value("nga.pham", "current_title").asText())
                .isEqualTo("Chuyên viên cao cấp");
        Assertions.assertThat(stories.value("nga.pham", "main_duties")).isEqualTo(duties);
    }

    @Test
    void aRowIsAddedOnceAndAnotherEnded() {
        JsonNode row = history.get(0);
        RequestNumber number = stories.submitted(
                "lan.vu",
                "nga.pham",
                UpdateFixtures.added("awards", AWARD),
                stories.changed(
                        "nga.pham",
                        "work_history",
                        "END",
                        row,
                        JSON.objectNode().put("to", "2026-03-01")));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);

        JsonNode after = stories.value("nga.pham", "awards");
        Assertions.assertThat(after).hasSize(awards.size() + 1);
        Assertions.assertThat(after.findValuesAsText("decision_no")).contains("15/QĐ-STP");
        Assertions.assertThat(stories.value("nga.pham", "work_history")
                        .get(0)
                        .path("to")
                        .asText())
                .isEqualTo("2026-03-01");
    }

    @Test
    void whoEnteredItTakesItBackBeforeItIsDecided() {
        RequestNumber number = stories.submittedTitle("lan.vu", "nga.pham", "Trưởng phòng");
        ProcessInstance process = stories.process(number);
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.withdraw("lan.vu", number);

        assertThat(process).isEnded().hasPassed("updateWithdrawn");
        Assertions.assertThat(stories.view("lan.vu", number).status()).isEqualTo(UpdateStatus.WITHDRAWN);
        refuses("already-decided", () -> stories.withdraw("lan.vu", number));
        // the field is free again
        RequestNumber again = stories.submittedTitle("lan.vu", "nga.pham", "Trưởng phòng");
        Assertions.assertThat(again).isNotEqualTo(number);
    }

    @Test
    void whoEnteredItNeitherVerifiesNorApprovesIt() {
        RequestNumber number = stories.submittedTitle("lan.vu", "nga.pham", "Kế toán trưởng");
        refuses("own-request", () -> stories.decide("lan.vu", number, Outcome.APPROVE));
        refuses("own-request", () -> stories.decide("nga.pham", number, Outcome.APPROVE));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        refuses("task-unknown", () -> stories.decide("son.cao", number, Outcome.APPROVE));
        refuses("not-permitted", () -> stories.decide("hoa.ngo", number, Outcome.APPROVE));
    }

    @Test
    void anOpenUpdateOfAFieldStandsInTheWayOfAnother() {
        RequestNumber first = stories.submittedTitle("lan.vu", "nga.pham", "Văn thư");
        assertThatThrownBy(() -> stories.submittedTitle("hoa.ngo", "nga.pham", "Thủ quỹ"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    Assertions.assertThat(refusal.type()).isEqualTo("open-update-exists");
                    Assertions.assertThat(refusal.properties()).containsEntry("number", first.text());
                });
    }

    @Test
    void aDecisionIsNotTakenOnARecordThatChangedMeanwhile() {
        RequestNumber number = stories.submittedTitle("lan.vu", "nga.pham", "Chuyên viên chính");
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        var task = stories.task(number).getId();
        var desk = context.getBean(TaskDesk.class);
        var approver = stories.actor("minh.do");
        desk.saveDraft(
                approver,
                task,
                context.getBean(ObjectMapper.class).valueToTree(new DecisionBody(Outcome.APPROVE, null, null, null)));
        stories.restore("nga.pham", "current_title", JSON.textNode("Người khác đã ghi"));

        refuses("record-changed", () -> desk.complete(approver, task));
        Assertions.assertThat(stories.view("minh.do", number).status()).isEqualTo(UpdateStatus.IN_APPROVAL);
    }

    @Test
    void theTermIsThreeWorkingDays() {
        RequestNumber number = stories.submittedTitle("lan.vu", "nga.pham", "Lái xe");
        UpdateView view = stories.view("lan.vu", number);
        LocalDate entered =
                view.submittedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        Assertions.assertThat(view.dueDate())
                .isEqualTo(context.getBean(TimeLimitRules.class).dueDate(TimeLimitRules.RECORD_UPDATE, entered))
                .isAfter(entered.plusDays(2));
    }

    @Test
    void aDecisionNamesEachChangeAndNothingSensitive() {
        JsonNode health = stories.value("nga.pham", "health_status");
        RequestNumber number = stories.submitted(
                "lan.vu",
                "nga.pham",
                stories.item("nga.pham", "current_title", JSON.textNode("Chuyên viên chính")),
                stories.item(
                        "nga.pham",
                        "health_status",
                        JSON.textNode(health.asText().equals("class_3") ? "class_2" : "class_3")));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        stories.restore("nga.pham", "health_status", health);

        Assertions.assertThat(mails(number))
                .extracting("about_vi")
                .containsExactly("Chức vụ, chức danh hiện tại và thông tin khác");
        List<Map<String, Object>> cells = database.queryForList(
                "select field, wanted_cell::text as cell from app.record_update_item where number = ?", number.text());
        Assertions.assertThat(cells)
                .filteredOn(cell -> cell.get("field").equals("health_status"))
                .allSatisfy(cell ->
                        Assertions.assertThat(String.valueOf(cell.get("cell"))).contains("locked"));
    }

    @Test
    void aValueIsTakenAway() {
        stories.restore("nga.pham", "current_title", JSON.textNode("Chuyên viên"));
        RequestNumber number =
                stories.submitted("lan.vu", "nga.pham", stories.item("nga.pham", "current_title", NullNode.instance));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        Assertions.assertThat(stories.value("nga.pham", "current_title").isNull())
                .isTrue();
    }

    private List<Map<String, Object>> mails(RequestNumber number) {
        return database
                .queryForList(
                        "select account, kind, about_vi, about_en from app.outbox where number = ? and kind in ('record-updated', 'update-decided')",
                        number.text())
                .stream()
                .map(row -> {
                    row.values().removeIf(Objects::isNull);
                    return row;
                })
                .toList();
    }

    private static void refuses(String word, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.type()).isEqualTo(word));
    }
}
