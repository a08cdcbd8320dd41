package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewTaskView;
import org.dongthuan.review.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A record that changes while its correction is under way: nothing is decided on what nobody has seen. */
@ApplicationTest
class ChangedMeanwhileTests {

    private static final JsonNode OTHER = JsonNodeFactory.instance.textNode("0999888001");
    private static final DecisionBody APPROVE = new DecisionBody(Outcome.APPROVE, null, null, null);

    @Autowired
    ApplicationContext context;

    @Autowired
    ObjectMapper json;

    @Autowired
    TaskDesk tasks;

    CorrectionFixtures stories;
    RequestNumber number;
    Actor lan;
    String task;
    JsonNode before;

    @BeforeEach
    void aRequestIsBeingVerified() {
        stories = new CorrectionFixtures(context);
        before = stories.value("tuan.bui", "phone");
        number = stories.submittedPhone("tuan.bui", "0999888002");
        lan = stories.actor("lan.vu");
        task = stories.task(number).getId();
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("tuan.bui");
        stories.restore("tuan.bui", "phone", before);
    }

    @Test
    void theReviewerWhoLookedBeforeIsAskedToLookAgain() {
        Seen first = seen(tasks.open(lan, task, Texts.VIETNAMESE));
        tasks.saveDraft(lan, task, json.valueToTree(APPROVE), first);
        stories.restore("tuan.bui", "phone", OTHER);

        assertThatThrownBy(() -> tasks.complete(lan, task)).hasMessage("record-changed");

        TaskDesk.Opened second = tasks.open(lan, task, Texts.VIETNAMESE);
        ReviewTaskView again = (ReviewTaskView) second.view();
        ChangeInReview change = (ChangeInReview) again.items().get(0).item();
        assertThat(change.changedMeanwhile()).isTrue();
        assertThat(change.currentValue()).isEqualTo(OTHER);
        assertThat(again.draft()).isEqualTo(APPROVE);
        assertThatThrownBy(() -> tasks.complete(lan, task))
                .as("looking alone says nothing about what the decision rests on")
                .hasMessage("record-changed");
        assertThat(tasks.complete(lan, task, seen(second)).status()).isEqualTo("IN_APPROVAL");
    }

    @Test
    void whoSaysWhatHeSawIsNotTakenAtHisWordOnSomethingElse() {
        Seen first = seen(tasks.open(lan, task, Texts.VIETNAMESE));
        stories.restore("tuan.bui", "phone", OTHER);

        assertThatThrownBy(() -> tasks.saveDraft(lan, task, json.valueToTree(APPROVE), first))
                .isInstanceOf(Refusal.Outdated.class)
                .hasMessage("changed-meanwhile");
        tasks.saveDraft(lan, task, json.valueToTree(APPROVE));
        assertThatThrownBy(() -> tasks.complete(lan, task, first)).hasMessage("changed-meanwhile");
        assertThat(tasks.complete(lan, task).status()).isEqualTo("IN_APPROVAL");
    }

    @Test
    void whatAPageShowedIsWhatTheDecisionOnItRestsOn() {
        String basis = tasks.open(lan, task, Texts.VIETNAMESE).basis();
        stories.restore("tuan.bui", "phone", OTHER);
        String item = stories.view("tuan.bui", number).items().get(0).itemId().toString();
        Map<String, List<String>> form =
                Map.of("basis", List.of(basis), "outcome-" + item, List.of("APPROVE"), "reason-" + item, List.of(""));

        tasks.saveForm(lan, task, form);
        tasks.open(lan, task, Texts.VIETNAMESE);
        assertThatThrownBy(() -> tasks.complete(lan, task)).hasMessage("record-changed");

        String now = tasks.open(lan, task, form, Texts.VIETNAMESE).basis();
        Map<String, List<String>> again = new HashMap<>(form);
        again.put("basis", List.of(now));
        tasks.saveForm(lan, task, again);
        assertThat(tasks.complete(lan, task).status()).isEqualTo("IN_APPROVAL");
    }

    private static Seen seen(TaskDesk.Opened opened) {
        return new Seen(List.of(opened.basis()));
    }

    @Test
    void theApprovedValueIsWrittenOverTheOneThatTheApproverSaw() {
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.restore("tuan.bui", "phone", OTHER);
        Actor minh = stories.actor("minh.do");
        tasks.open(minh, stories.task(number).getId(), Texts.VIETNAMESE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(stories.value("tuan.bui", "phone").asText()).isEqualTo("0999888002");
    }
}
