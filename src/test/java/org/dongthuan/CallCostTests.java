package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.platform.engine.EngineWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a call may ask of the database: a change that makes one dearer fails here, with everything that was asked. */
@ApplicationTest
class CallCostTests {

    private static final String API = "/api/v1";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures corrections;
    GrantFixtures grants;

    @BeforeEach
    void prepare() {
        corrections = new CorrectionFixtures(context);
        grants = new GrantFixtures(context);
    }

    @AfterEach
    void clear() {
        grants.endAll();
        corrections.withdrawOpenRequests("nga.pham", "tuan.bui");
    }

    @Test
    void aReading() {
        Grant grant = grants.given("dat.ngo", "nga.pham", "phone", "birth_full_name");
        TestClient dat = TestClient.signedIn(port, "dat.ngo");
        String call = API + "/records/" + grant.record().value() + "?purpose=" + GrantFixtures.PURPOSE + "&grant="
                + grant.id();
        warm(() -> dat.get(call));
        // one asks whether the person has the processing restricted, the last counts whose records he has read today
        costs(7, 2, () -> dat.get(call));
    }

    @Test
    void ofATask() {
        String number = corrections.submittedPhone("nga.pham", "0912345602").text();
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        warm(() -> lan.get(API + "/tasks"));
        AtomicReference<JsonNode> listed = new AtomicReference<>();
        costs(5, 3, () -> {
            Answer answer = lan.get(API + "/tasks");
            listed.set(answer.json().get("items"));
            return answer;
        });
        String task = taskOf(listed.get(), number);
        costs(12, 2, () -> lan.get(API + "/tasks/" + task));
    }

    @Test
    void aWholeCorrection() {
        corrections.withdrawOpenRequests("tuan.bui");
        JsonNode before = corrections.value("tuan.bui", "phone");
        TestClient tuan = TestClient.signedIn(port, "tuan.bui");
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        TestClient minh = TestClient.signedIn(port, "minh.do");
        var story = new CorrectionStory(Supplier::get);
        Consumer<String> correction = phone -> {
            String number = story.submit(tuan, "phone", phone);
            EngineWork.runAll(context);
            story.agree(lan, number);
            EngineWork.runAll(context);
            story.agree(minh, number);
            EngineWork.runAll(context);
        };
        // a key that is unlocked once stays so for a while, and what others left is done
        correction.accept("0912345604");
        Statements.All all = Statements.all(() -> correction.accept("0912345603"));
        corrections.restore("tuan.bui", "phone", before);
        // each step asks twice who stands in for whom, and the paper whose office it was; each of the two people's
        // steps can
        // be left for another agency's, which the engine writes down and strikes out; the body is held that takes a
        // number
        holds(all, 237, 23);
    }

    @Test
    void aPageOfAList() {
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        for (String list : new String[] {
            "/corrections", "/access-requests", "/grants", "/me/disclosures", "/me/consents", "/me/evidence"
        }) {
            warm(() -> lan.get(API + list));
            costs(10, 3, () -> lan.get(API + list));
        }
    }

    @Test
    void aCountOfTasklist() {
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        lan.get("/camunda/app/tasklist/default/");
        String filters = "/camunda/api/engine/engine/default/filter";
        String first =
                lan.get(filters + "?resourceType=Task").json().get(0).get("id").asText();
        String count = filters + "/" + first + "/count";
        warm(() -> lan.get(count));
        costs(9, 12, () -> lan.get(count));
    }

    private static void costs(int statements, int commits, Supplier<Answer> call) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        Statements.All all = Statements.all(() -> answer.set(call.get()));
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
        holds(all, statements, commits);
    }

    private static void holds(Statements.All all, int statements, int commits) {
        if (all.statements().size() <= statements && all.commits() <= commits) return;
        throw new AssertionError(all.statements().size() + " statements instead of " + statements + ", " + all.commits()
                + " commits instead of " + commits + ":\n" + String.join("\n", all.statements()));
    }

    /** What is asked once in the life of a node is not the call's. */
    private static void warm(Supplier<Answer> call) {
        assertThat(call.get().status()).isEqualTo(200);
    }

    private static String taskOf(JsonNode items, String number) {
        for (JsonNode item : items) {
            if (item.get("number").asText().equals(number))
                return item.get("taskId").asText();
        }
        throw new AssertionError("No task of " + number);
    }
}
