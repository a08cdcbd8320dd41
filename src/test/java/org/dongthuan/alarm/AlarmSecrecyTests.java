package org.dongthuan.alarm;

import static org.dongthuan.alarm.AlarmFixtures.justified;

import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.ApplicationTest;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is said of a reader stands locked in its row, and the reader's name in nothing that leaves our own tables. */
@ApplicationTest
class AlarmSecrecyTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate database;

    AlarmFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new AlarmFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void theReasonIsLockedTheDraftTooAndTheEngineKnowsNobody() {
        String reader = stories.reader("H24.02");
        RequestNumber number = stories.raised(reader);
        String variables =
                runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(stories.process(number).getId())
                        .list()
                        .stream()
                        .map(variable -> variable.getName() + "=" + variable.getValue())
                        .toList()
                        .toString();
        Assertions.assertThat(variables).contains("dueDate=").doesNotContain(reader, "MANY_PEOPLE");
        String task = stories.draft("minh.do", number, justified());
        Assertions.assertThat(database.queryForList(
                        "select decision from app.review_draft where task_id = ?", String.class, task))
                .singleElement()
                .satisfies(draft ->
                        Assertions.assertThat(draft).startsWith("locked:").doesNotContain("kế hoạch"));
        stories.complete("minh.do", task);
        Assertions.assertThat(database.queryForObject(
                        "select encode(reason, 'escape') from app.reading_alarm where number = ?",
                        String.class,
                        number.text()))
                .doesNotContain("soát", "theo");
        Assertions.assertThat(stories.mailed(number, "alarm-raised")).isNotEmpty();
        Assertions.assertThat(database.queryForList(
                        "select (o.*)::text from app.outbox o where number = ?", String.class, number.text()))
                .noneMatch(mail -> mail.contains(reader) || mail.contains("Chử"));
    }
}
