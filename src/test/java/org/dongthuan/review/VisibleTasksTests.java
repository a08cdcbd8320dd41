package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.ApplicationTest;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.AsPerson;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of everybody's open tasks the lists tell the same as the walls before each single one. */
@ApplicationTest
class VisibleTasksTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    OpenTasks open;

    @Autowired
    TaskService tasks;

    @Autowired
    AsPerson asPerson;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private CorrectionFixtures corrections;

    @BeforeEach
    void requestsAtSeveralSteps() {
        corrections = new CorrectionFixtures(context);
        corrections.withdrawOpenRequests("nga.pham", "tuan.bui", "lan.vu");
        corrections.submittedPhone("nga.pham", "0912345701");
        corrections.decide("lan.vu", corrections.submittedPhone("tuan.bui", "0912345702"), Outcome.APPROVE);
        // a verifier's own: she is excluded from what her group has to do
        corrections.submittedPhone("lan.vu", "0912345703");
    }

    @AfterEach
    void clear() {
        corrections.withdrawOpenRequests("nga.pham", "tuan.bui", "lan.vu");
    }

    @Test
    void everybodyIsListedWhatTheEngineLetsHimRead() {
        List<Task> all = tasks.createTaskQuery().active().unlimitedList();
        Set<String> seenBySomebody = new TreeSet<>();
        for (String account : sql.sql("select id from app.account order by id")
                .query(String.class)
                .list()) {
            Actor actor = people.actor(account).orElse(null);
            if (actor == null || !isKnownToTheEngine(account)) continue;
            List<String> readable = all.stream()
                    .map(Task::getId)
                    .filter(task -> mayRead(account, task))
                    .toList();
            assertThat(listed(actor)).as(account).containsExactlyInAnyOrderElementsOf(readable);
            assertThat(open.countVisibleTo(actor)).as(account).isEqualTo(readable.size());
            List<String> asked =
                    asPerson
                            .call(
                                    account,
                                    () -> tasks.createTaskQuery().active().listPage(0, 200))
                            .stream()
                            .map(Task::getId)
                            .toList();
            assertThat(asked).as(account).containsExactlyInAnyOrderElementsOf(readable);
            seenBySomebody.addAll(readable);
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(3);
        assertThat(seenBySomebody).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theMostUrgentComeFirst() {
        Actor lan = corrections.actor("lan.vu");
        List<OpenTask> found = open.visibleTo(lan, 0, 100);
        assertThat(found).isNotEmpty();
        List<String> byTheEngine = tasks
                .createTaskQuery()
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list()
                .stream()
                .map(Task::getId)
                .filter(task -> mayRead("lan.vu", task))
                .limit(100)
                .toList();
        assertThat(found).extracting(OpenTask::taskId).isEqualTo(byTheEngine);
    }

    /** Page by page, so that no page shows what another has shown. */
    private List<String> listed(Actor actor) {
        List<String> listed = new ArrayList<>();
        for (int first = 0; ; first += 2) {
            List<OpenTask> page = open.visibleTo(actor, first, 2);
            page.forEach(task -> listed.add(task.taskId()));
            if (page.size() < 2) return listed;
        }
    }

    /** Other tests leave accounts without record and appointment, for whom the engine is never asked. */
    private boolean isKnownToTheEngine(String account) {
        try {
            asPerson.run(account, () -> {});
            return true;
        } catch (Refusal.NotPermitted whoHasNoGroup) {
            return false;
        }
    }

    private boolean mayRead(String account, String task) {
        try {
            asPerson.run(account, () -> tasks.getIdentityLinksForTask(task));
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }
}
