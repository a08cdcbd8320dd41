package org.dongthuan.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.Registry;
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

/** A list from its first look to the last record. */
@ApplicationTest
class ListUpdateTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    UpdateFixtures stories;
    ListStories lists;
    List<Listed> people;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new UpdateFixtures(context);
        lists = new ListStories(context);
        people = lists.people(6);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        lists.clear();
        database.update("delete from app.typed_form");
    }

    @Test
    void whatIsWrongIsToldRowByRowAndNothingIsWritten() {
        String text = new String(ListStories.titles(people, "Chuyên viên"), StandardCharsets.UTF_8);
        String[] lines = text.split("\n");
        lines[1] = lines[1].replace(people.get(0).name(), "Người Khác Hẳn");
        lines[2] = lines[2].replace(people.get(1).staffNumber(), "H24-khong-co");
        lines[3] = lines[3].replace("Chuyên viên 2", "=1+2");
        lines[4] = lines[5];
        CheckedList checked = look(String.join("\n", lines));

        assertThat(checked.rows()).isEqualTo(6);
        assertThat(checked.problems())
                .extracting(ListProblem::row, ListProblem::column)
                .containsExactly(
                        tuple(2, "Họ và tên"),
                        tuple(3, "Số hiệu"),
                        tuple(4, "Chức vụ, chức danh hiện tại"),
                        tuple(6, "Số hiệu"));
        assertThatThrownBy(() -> stories.confirm(checked))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("batch-has-problems"));
        assertThat(stories.desk().list(stories.actor("lan.vu"), 0, 100))
                .noneMatch(update -> update.status().isOpen());
    }

    @Test
    void headsAndDecisionAreChecked() {
        assertThat(look("Số hiệu;Cột lạ\nH24-1;x").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("Cột lạ"));
        assertThat(look("Họ và tên;Chức vụ, chức danh hiện tại\nx;y").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("Số hiệu"));
        String text = new String(ListStories.titles(people, "Chuyên viên"), StandardCharsets.UTF_8);
        assertThat(look(text.replace("2/3/2026", "hôm qua")).problems())
                .extracting(ListProblem::column)
                .containsExactly("Ngày quyết định");
        assertThat(look(text.replace("30/QĐ-SNV", "")).problems())
                .extracting(ListProblem::column)
                .containsExactly("Số quyết định");
    }

    @Test
    void anApprovedListIsRecordedOnceAndOneRecordThatChangedStopsNobody() {
        CheckedList checked = look(new String(ListStories.titles(people, "Chuyên viên chính"), StandardCharsets.UTF_8));
        assertThat(checked.problems()).isEmpty();
        RequestNumber number = stories.confirm(checked);
        ProcessInstance process = stories.process(number);
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(lists.value(people.get(0).record()).asText()).isNotEqualTo("Chuyên viên chính 0");
        changeMeanwhile(people.get(3));

        // and what follows
        stories.runJob(number, "makeChanges");
        context.getBean(ListChanges.class).record(number, () -> {});

        for (int i = 0; i < people.size(); i++) {
            String title = lists.value(people.get(i).record()).asText();
            assertThat(title).isEqualTo(i == 3 ? "Người khác đã ghi" : "Chuyên viên chính " + i);
        }
        assertThat(database.queryForObject(
                        "select count(*) from app.field_change where request = ?", Integer.class, number.text()))
                .isEqualTo(people.size() - 1);
        assertThat(stories.view("lan.vu", number).items())
                .extracting(UpdateView.Item::status)
                .containsOnlyOnce(UpdateItemStatus.NOT_RECORDED);
        BpmnAwareTests.assertThat(process)
                .isEnded()
                .hasPassed("applyUpdate", "makeChanges", "notifyOfficer")
                .hasNotPassed("notifyHolder");
        assertThat(database.queryForObject(
                        "select count(*) from app.decision_extract e join app.written_decision d on d.id = e.decision where d.request = ?",
                        Integer.class,
                        number.text()))
                .isEqualTo(people.size());
    }

    @Test
    void aListIsItsOfficersAloneAndIsConfirmedOnce() {
        CheckedList checked = look(new String(ListStories.titles(people, "Thanh tra viên"), StandardCharsets.UTF_8));
        ListDesk desk = context.getBean(ListDesk.class);
        assertThat(desk.look(stories.actor("hoa.ngo"), checked.batchId(), Texts.VIETNAMESE))
                .isEmpty();
        RequestNumber number = stories.confirm(checked);
        assertThat(stories.view("hoa.ngo", number).items()).hasSize(people.size());
        assertThatThrownBy(() -> stories.confirm(checked)).isInstanceOf(Refusal.NotFound.class);
        // nobody of them can be on another list meanwhile
        assertThat(look(new String(ListStories.titles(people, "Kế toán viên"), StandardCharsets.UTF_8))
                        .problems())
                .hasSize(people.size());
    }

    private void changeMeanwhile(Listed one) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Registry.class)
                        .change(new FieldChange(
                                one.record(),
                                "current_title",
                                lists.value(one.record()),
                                TextNode.valueOf("Người khác đã ghi"),
                                LocalDate.of(2026, 1, 1),
                                "other",
                                "lan.vu")));
    }

    private CheckedList look(String text) {
        return stories.look("appointment", text);
    }
}
