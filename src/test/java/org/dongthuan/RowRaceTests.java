package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.correction.NamedDecision;
import org.dongthuan.correction.SubmitCorrection;
import org.dongthuan.record.PastValue;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.dongthuan.update.UpdateFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Two who want something else of one row, or of one field, at the same moment, each in a session of his own: one of them
 * is heard, the other one is told so in words, and nothing is overwritten that nobody has seen.
 */
@ApplicationTest
class RowRaceTests {

    private static final String WHO = "nga.pham";
    private static final String FIELD = "work_history";
    private static final String CORRECTIONS = "/api/v1/corrections";
    private static final NamedDecision DECISION = new NamedDecision("12/QĐ-STP", "2026-09-01", "Sở Tư pháp Hải Phòng");

    /** Whoever asks for a correction writes here after he has looked, and whoever decides there. */
    private static final String REQUESTS = "app.correction";

    private static final String NUMBERS = "app.decision_counter";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    FlywayConnectionDetails owner;

    CorrectionFixtures corrections;
    UpdateFixtures updates;
    ReviewFixtures people;
    JsonNode title;
    UUID post;

    @BeforeEach
    void aPostStandsOnTheRecordAndTwoMayDecide() {
        corrections = new CorrectionFixtures(context);
        updates = new UpdateFixtures(context);
        people = new ReviewFixtures(context);
        people.appoint("quang.le", "APPROVER", "H24.01");
        title = corrections.value(WHO, "current_title");
        post = corrections.addRow(
                WHO,
                FIELD,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("from", "2019-05")
                        .put("agency", "Sở Tư pháp")
                        .put("title", "Chuyên viên"));
    }

    @AfterEach
    void clear() {
        corrections.withdrawOpenRequests(WHO);
        updates.withdrawOpen("lan.vu");
        people.clear();
        corrections.restore(WHO, "current_title", title);
        JsonNode row = row();
        if (!row.isNull()) corrections.change(WHO, FIELD, post, row, NullNode.getInstance());
    }

    @Test
    void ofTwoTabsThatAskForTheSameRowOneIsTakenAndTheOtherIsToldOfIt() {
        TestClient one = TestClient.signedIn(port, WHO);
        TestClient other = TestClient.signedIn(port, WHO);
        for (int time = 0; time < AtOnce.TIMES; time++) {
            Object first = request("Trưởng phòng " + name(time));
            Object second = request("Phó Trưởng phòng " + name(time));
            List<Answer> answers = AtOnce.both(
                    owner, REQUESTS, () -> one.post(CORRECTIONS, first), () -> other.post(CORRECTIONS, second));
            String taken = only(answers, 201).json().get("number").asText();
            Answer refused = only(answers, 409);
            assertThat(refused.problem()).isEqualTo("open-correction-exists");
            assertThat(refused.json().get("number").asText()).isEqualTo(taken);
            assertThat(refused.json().get("rowId").asText()).isEqualTo(post.toString());
            assertThat(refused.json().get("detail").asText()).contains(taken);
            assertThat(one.post(CORRECTIONS + "/" + taken + "/withdraw").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void onThePagesTooAndWhatTheOtherTabTypedIsStillThere() {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            CorrectionTab one = tab("Trưởng phòng " + name(time));
            CorrectionTab other = tab("Phó Trưởng phòng " + name(time));
            List<Answer> answers = AtOnce.both(owner, REQUESTS, one::send, other::send);
            List<String> taken = requests(answers);
            assertThat(taken).as(answers.toString()).hasSize(1);
            boolean first = requests(answers.subList(0, 1)).size() == 1;
            Answer page = (first ? other : one).follow(answers.get(first ? 1 : 0));
            assertThat(page.status()).isEqualTo(409);
            assertThat(page.body()).contains(taken.get(0), "value=\"" + (first ? other : one).title() + "\"");
            corrections.withdrawOpenRequests(WHO);
        }
    }

    @Test
    void aFormThatIsSentTwiceIsOneRequest() {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            CorrectionTab tab = tab("Trưởng phòng " + name(time));
            List<Answer> answers = AtOnce.both(owner, REQUESTS, tab::send, tab::send);
            List<String> taken = requests(answers);
            assertThat(taken).as(answers.toString()).hasSize(2);
            assertThat(taken.get(0)).isEqualTo(taken.get(1));
            corrections.withdrawOpenRequests(WHO);
        }
    }

    @Test
    void aCorrectionAndAnUpdateOfOneRowThatAreApprovedAtOnceDoNotOverwriteEachOther() {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            RequestNumber asked = corrections.submitted(WHO, change("Phó Trưởng phòng " + name(time)));
            RequestNumber entered = updates.submitted(
                    "lan.vu",
                    WHO,
                    updates.changed(WHO, FIELD, "CHANGE", named(), columns("Sở Tư pháp thành phố " + name(time))));
            meet(asked, entered, FIELD);
        }
    }

    @Test
    void neitherDoThoseOfOneField() {
        for (int time = 0; time < AtOnce.TIMES; time++) {
            String wanted = "Chuyên viên chính " + name(time);
            RequestNumber asked =
                    corrections.submitted(WHO, Map.of("current_title", JsonNodeFactory.instance.textNode(wanted)));
            RequestNumber entered = updates.submittedTitle("lan.vu", WHO, "Thanh tra viên " + name(time));
            meet(asked, entered, "current_title");
        }
    }

    @Test
    void ofOneWhoWithdrawsAndOneWhoApprovesTheChangeOfARowOneIsFaster() {
        TestClient nga = TestClient.signedIn(port, WHO);
        TestClient minh = TestClient.signedIn(port, "minh.do");
        for (int time = 0; time < AtOnce.TIMES; time++) {
            JsonNode before = row();
            RequestNumber number = corrections.submitted(WHO, change("Phó Trưởng phòng " + name(time)));
            corrections.decide("lan.vu", number, Outcome.APPROVE);
            String task = corrections.task(number).getId();
            List<Answer> answers = AtOnce.both(
                    () -> minh.post("/api/v1/tasks/" + task + "/complete", Map.of("outcome", "APPROVE")),
                    () -> nga.post(CORRECTIONS + "/" + number + "/withdraw"));
            only(answers, 200);
            only(answers, 409);
            boolean withdrawn = answers.get(1).status() == 200;
            assertThat(corrections.view(WHO, number).status().name()).isEqualTo(withdrawn ? "WITHDRAWN" : "APPROVED");
            assertThat(corrections.view(WHO, number).decision() == null).isEqualTo(withdrawn);
            assertThat(row().equals(before)).isEqualTo(withdrawn);
        }
    }

    /** Both are verified, both approvers have looked; then they approve. */
    private void meet(RequestNumber asked, RequestNumber entered, String field) {
        corrections.decide("lan.vu", asked, Outcome.APPROVE);
        updates.decide("hoa.ngo", entered, Outcome.APPROVE);
        Approver minh = new Approver("minh.do", asked);
        Approver quang = new Approver("quang.le", entered);
        minh.looks();
        quang.looks();
        List<Answer> answers = AtOnce.both(owner, NUMBERS, minh::approves, quang::approves);
        only(answers, 200);
        Answer refused = only(answers, 409);
        assertThat(refused.problem()).isIn("stale-value", "record-changed");
        assertThat(refused.json().get("detail").asText()).contains("đã thay đổi");
        Approver first = answers.get(0).status() == 200 ? minh : quang;
        Approver second = first == minh ? quang : minh;
        List<PastValue> history = history(field);
        assertThat(history.get(0).basis().request()).isEqualTo(first.number.text());
        assertThat(history.stream().map(line -> line.basis().request()))
                .as("of the other nothing stands on the record")
                .doesNotContain(second.number.text());

        JsonNode item = second.looks().at("/items/0");
        assertThat(item.get("changedMeanwhile").asBoolean()).isTrue();
        assertThat(item.get("seenText")).isNotEqualTo(item.get("currentText"));
        assertThat(item.get("currentText")).isNotEqualTo(item.get("wantedText"));
        assertThat(second.approves().status()).isEqualTo(200);
        List<PastValue> both = history(field);
        assertThat(both.get(0).basis().request()).isEqualTo(second.number.text());
        assertThat(both.get(0).oldValue()).isEqualTo(both.get(1).newValue());
        assertThat(both.get(1).basis().request()).isEqualTo(first.number.text());
        assertThat(both.get(1).oldValue()).isEqualTo(history.get(0).oldValue());
    }

    /** Somebody who decides on a request in a session of his own. */
    private final class Approver {

        private final TestClient client;
        private final RequestNumber number;
        private final String task;

        private Approver(String account, RequestNumber number) {
            client = TestClient.signedIn(port, account);
            this.number = number;
            task = "/api/v1/tasks/" + corrections.task(number).getId();
        }

        /** And keeps that he agrees with what he sees. */
        private JsonNode looks() {
            JsonNode seen = client.get(task).json();
            assertThat(client.put(task + "/decision", Map.of("outcome", "APPROVE"))
                            .status())
                    .isEqualTo(200);
            return seen;
        }

        private Answer approves() {
            return client.post(task + "/complete", Map.of());
        }
    }

    private List<PastValue> history(String field) {
        return context.getBean(Registry.class).history(corrections.record(WHO), field);
    }

    private JsonNode row() {
        return corrections.row(WHO, FIELD, post);
    }

    /** The wish for another title of the post, with the decision that shows it. */
    private SubmitCorrection.Item change(String title) {
        ObjectNode wanted =
                JsonNodeFactory.instance.objectNode().put("operation", "CHANGE").put("rowId", post.toString());
        wanted.putObject("row").put("title", title);
        return new SubmitCorrection.Item(
                FIELD, SubmitCorrection.Kind.ADJUSTMENT, row(), wanted, List.of(), null, DECISION);
    }

    private Object request(String title) {
        return new SubmitCorrection(corrections.record(WHO).value(), List.of(change(title)), "Theo quyết định", true);
    }

    private CorrectionTab tab(String title) {
        return CorrectionTab.changing(port, WHO, FIELD, post, title);
    }

    /** As the record tells it, with its id. */
    private JsonNode named() {
        return row().<ObjectNode>deepCopy().put("rowId", post.toString());
    }

    private static ObjectNode columns(String agency) {
        return JsonNodeFactory.instance.objectNode().put("agency", agency);
    }

    private static Answer only(List<Answer> answers, int status) {
        List<Answer> such =
                answers.stream().filter(answer -> answer.status() == status).toList();
        assertThat(such).as(answers.toString()).hasSize(1);
        return such.get(0);
    }

    /** Letters: a title is no number. */
    private static String name(int time) {
        return "lần thứ " + (time + 1);
    }

    /** The requests to which the forms have led. */
    private static List<String> requests(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.location().replaceFirst(".*/corrections/", ""))
                .filter(end -> end.startsWith("DC-"))
                .toList();
    }
}
