package org.dongthuan.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.correction.SubmitCorrection;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A paper that lies with the record is enclosed again by a tick, or by its id. */
@ApplicationTest
class PapersOnFilePagesTests {

    private static final String WHO = "nga.pham";
    private static final String FORM = "/corrections/new";
    private static final String LIST = "/api/v1/me/evidence";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures stories;
    TestClient nga;
    UUID paper;
    RequestNumber first;

    @BeforeEach
    void aPaperCameWithAnEarlierRequest() {
        stories = new CorrectionFixtures(context);
        clear();
        paper = stories.evidence(WHO);
        first = stories.submitted(WHO, item("institution", "Đại học Luật Hà Nội, cơ sở 2", paper));
        stories.withdrawOpenRequests(WHO);
        nga = TestClient.signedIn(port, WHO);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests(WHO);
    }

    @Test
    void theFormOffersItWithItsKindDayAndNumberAndATickEnclosesIt() {
        Answer form = nga.get(FORM + "?field=major");
        assertThat(form.body())
                .contains(
                        "data-test=\"earlier\"",
                        "name=\"evidence-major\" value=\"" + paper + "\"",
                        "Văn bằng tốt nghiệp",
                        "kèm theo " + first)
                .doesNotContain("data-test=\"uploaded\"");

        Map<String, String> typed = typed("major", "Luật hành chính");
        typed.put("evidence-major", paper.toString());
        typed.put("action", "upload");
        assertThat(nga.submit(FORM + "?field=major", FORM, typed).body())
                .contains("data-test=\"uploaded\"", "value=\"remove:major:" + paper + "\"")
                .doesNotContain("type=\"checkbox\" id=\"paper-major-1\" name=\"evidence-major\" value=\"" + paper);
        typed.put("action", "check");
        assertThat(nga.submit(FORM + "?field=major", FORM, typed).body())
                .contains("data-test=\"check-answers\"", "giay-to.png");
        typed.put("action", "submit");
        typed.put("attested", "true");
        Answer sent = nga.submit(FORM + "?field=major", FORM, typed);
        assertThat(sent.status()).isEqualTo(303);

        String number = sent.location().replaceFirst(".*/", "");
        assertThat(nga.get("/corrections/" + number).body()).contains("data-test=\"enclosed-before\"", first.text());
        String task = stories.task(new RequestNumber(number)).getId();
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        assertThat(lan.get("/tasks/" + task).body()).contains("data-test=\"enclosed-before\"", first.text());
        assertThat(lan.get("/api/v1/tasks/" + task)
                        .json()
                        .at("/items/0/enclosedBefore/0/number")
                        .asText())
                .isEqualTo(first.text());
        assertThat(lan.get("/api/v1/evidence/" + paper).status())
                .as("who decides on it looks at it")
                .isEqualTo(200);
    }

    @Test
    void aPortraitIsNoProofAndAPortraitNeedsANewFile() {
        assertThat(nga.get(FORM + "?field=portrait").body()).doesNotContain("data-test=\"earlier\"");
    }

    @Test
    void somebodyElsesPaperInTheFormIsNotShownAndRefused() {
        UUID foreign = stories.evidence("tuan.bui");
        Map<String, String> typed = typed("major", "Luật hành chính");
        typed.put("evidence-major", foreign.toString());
        typed.put("action", "check");
        Answer refused = nga.submit(FORM + "?field=major", FORM, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#file-major\"").doesNotContain("/api/v1/evidence/" + foreign);
    }

    @Test
    void whoIsAskedForMoreTicksItToo() {
        RequestNumber number = stories.submittedPhone(WHO, "0999771301");
        stories.giveBack("lan.vu", number, "Chưa rõ", "Hợp đồng thuê bao");
        String page = "/tasks/" + stories.task(number).getId();
        Answer form = nga.get(page);
        assertThat(form.body()).contains("data-test=\"earlier\"", "name=\"evidenceIds\" value=\"" + paper + "\"");
        assertThat(nga.get(page + "/content").body())
                .as("in Tasklist likewise")
                .contains("data-test=\"earlier\"", "name=\"evidenceIds\" value=\"" + paper + "\"");
        Answer sent =
                nga.post("/api/v1/corrections/" + number + "/supply", Map.of("evidenceIds", List.of(paper.toString())));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(nga.get("/corrections/" + number).body()).contains("data-test=\"enclosed-before\"", first.text());
    }

    @Test
    void programsListThemPageByPageAndNameThemAgain() {
        UUID newer = stories.evidence(WHO);
        stories.submitted(WHO, item("major", "Luật hành chính", newer));
        stories.withdrawOpenRequests(WHO);
        JsonNode whole = nga.get(LIST + "?size=100").json();
        List<String> ids = new ArrayList<>();
        whole.get("items").forEach(one -> ids.add(one.get("evidenceId").asText()));
        assertThat(ids).startsWith(newer.toString(), paper.toString()).doesNotHaveDuplicates();
        for (int page = 0; page < 2; page++) {
            JsonNode one = nga.get(LIST + "?size=1&page=" + page).json();
            assertThat(one.get("items")).hasSize(1);
            assertThat(one.at("/items/0/evidenceId").asText()).isEqualTo(ids.get(page));
            assertThat(one.get("total").asLong()).isEqualTo(whole.get("total").asLong());
        }
        JsonNode listed = whole.get("items").get(1);
        assertThat(listed.get("name").asText()).isEqualTo("giay-to.png");
        assertThat(listed.at("/enclosed/0/number").asText()).isEqualTo(first.text());
        assertThat(listed.get("kinds").get(0).asText()).isEqualTo("diploma");
        assertThat(nga.get(LIST + "?size=101").status()).isEqualTo(400);

        Answer sent = nga.post(
                "/api/v1/corrections",
                Map.of(
                        "recordId",
                        stories.record(WHO).value(),
                        "items",
                        List.of(Map.of(
                                "field", "institution",
                                "kind", "ADJUSTMENT",
                                "seenValue", stories.value(WHO, "institution"),
                                "wantedValue", "Đại học Luật Hà Nội, cơ sở 4",
                                "evidenceIds", List.of(ids.get(1)))),
                        "attested",
                        true));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    }

    @Test
    void nobodyListsThoseOfSomebodyElse() {
        for (String other : List.of("tuan.bui", "lan.vu", "minh.do", "kiem.luong")) {
            Answer list = TestClient.signedIn(port, other).get(LIST + "?size=100");
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.body()).as(other).doesNotContain(paper.toString());
        }
        assertThat(TestClient.signedIn(port, "admin").get(LIST).problem()).isEqualTo("no-record");
        assertThat(TestClient.at(port).get(LIST).status()).isEqualTo(401);
    }

    private Map<String, String> typed(String field, String wanted) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("field", field);
        typed.put("seen-" + field, stories.value(WHO, field).toString());
        typed.put("value-" + field, wanted);
        return typed;
    }

    private SubmitCorrection.Item item(String field, String wanted, UUID document) {
        JsonNode seen = stories.value(WHO, field);
        return new SubmitCorrection.Item(
                field,
                seen.isNull() ? SubmitCorrection.Kind.SUPPLEMENT : SubmitCorrection.Kind.ADJUSTMENT,
                seen,
                TextNode.valueOf(wanted),
                List.of(document));
    }
}
