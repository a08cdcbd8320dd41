package org.dongthuan.update.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.update.ListStories;
import org.dongthuan.update.ListStories.Listed;
import org.dongthuan.update.UpdateFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists by pages without a script and by calls. */
@ApplicationTest
class ListPagesTests {

    private static final String PAGE = "/record-updates/batches";
    private static final String API = "/api/v1/record-updates";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    UpdateFixtures stories;
    ListStories lists;
    List<Listed> people;
    TestClient lan;

    @BeforeEach
    void signIn() {
        stories = new UpdateFixtures(context);
        lists = new ListStories(context);
        people = lists.people(4);
        lan = TestClient.signedIn(port, "lan.vu");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        lists.clear();
        database.update("delete from app.typed_form");
    }

    @Test
    void aListIsLookedAtMendedAndSentByPages() {
        assertThat(lan.get(PAGE + "/new?template=appointment").body())
                .contains("templates/appointment.xlsx", "templates/appointment.csv");
        String right = new String(ListStories.titles(people, "Chuyên viên"), StandardCharsets.UTF_8);
        Answer wrong = upload(right.replace(people.get(2).staffNumber(), "H24-0"));
        assertThat(wrong.body()).contains("data-problems=\"1\"", "data-row=\"4\"", "Số hiệu");
        Answer mended = upload(right);
        assertThat(mended.body()).contains("data-problems=\"0\"", "data-rows=\"4\"", "id=\"send\"");
        Matcher batch = Pattern.compile(PAGE + "/([0-9a-f-]{36})/confirm").matcher(mended.body());
        assertThat(batch.find()).isTrue();
        String page = PAGE + "/" + batch.group(1);

        Answer refused = follow(lan.postForm(page + "/confirm", csrf(), "file", "", new byte[0]));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#file\"");
        Answer sent = lan.postForm(page + "/confirm", csrf(), "file", "quyet-dinh.png", CorrectionFixtures.picture());
        assertThat(sent.status()).isEqualTo(303);
        assertThat(follow(sent).body())
                .contains("data-test=\"list\"", people.get(3).name());
        assertThat(lan.get(page).status()).isEqualTo(404);
    }

    /** Whoever took the wrong file would scroll for ever. */
    @Test
    void ofVeryManyProblemsTheFirstAreShown() {
        String[] right = new String(ListStories.titles(people, "Chuyên viên"), StandardCharsets.UTF_8).split("\\R");
        String wrong = right[1].replace(people.get(0).staffNumber(), "H24-0");
        String page = upload(right[0] + "\n" + (wrong + "\n").repeat(250)).body();
        assertThat(page).contains("data-rows=\"250\"", "Chỉ hiển thị 200 chỗ đầu tiên");
        assertThat(page.split("data-row=\"", -1)).hasSize(201);
    }

    @Test
    void aFileThatIsNoListIsRefusedOnThePage() {
        Answer refused = upload("a,b\0");
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.body()).contains("href=\"#file\"", "Vui lòng dùng mẫu XLSX hoặc CSV");
    }

    @Test
    void aListIsLookedAtAndSentByCalls() {
        Answer template = lan.change("GET", API + "/templates/appointment.csv", "", Map.of("Accept", "*/*"));
        assertThat(template.status()).isEqualTo(200);
        assertThat(template.body()).contains("Số hiệu", "Số quyết định");
        assertThat(lan.change("GET", API + "/templates/appointment.xlsx", "", Map.of("Accept", "*/*"))
                        .body())
                .startsWith("PK");
        Answer looked = look(lan, "appointment");
        assertThat(looked.status()).as(looked.body()).isEqualTo(201);
        JsonNode checked = looked.json();
        assertThat(checked.get("rows").asInt()).isEqualTo(4);
        assertThat(checked.get("problems")).isEmpty();
        String confirm = API + "/batches/" + checked.get("batchId").asText() + "/confirm";
        assertThat(lan.post(confirm, Map.of()).problem()).isEqualTo("update-invalid");
        assertThat(TestClient.signedIn(port, "hoa.ngo").post(confirm, Map.of()).status())
                .isEqualTo(404);
        Answer sent = lan.post(
                confirm,
                Map.of("evidenceIds", List.of(stories.evidence("lan.vu").toString())));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.json().get("number").asText()).startsWith("CN-");
        assertThat(sent.json().get("items")).hasSize(4);
    }

    @Test
    void nobodyElseBringsLists() {
        for (String other : List.of("nga.pham", "minh.do", "thu.hoang", "admin")) {
            TestClient client = TestClient.signedIn(port, other);
            assertThat(look(client, "appointment").status()).as(other).isEqualTo(403);
            assertThat(client.get(PAGE + "/new").status()).as(other).isEqualTo(403);
            assertThat(client.get(PAGE + "/" + UUID.randomUUID()).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(client.change("GET", API + "/templates/appointment.csv", "", Map.of("Accept", "*/*"))
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(client.post(API + "/batches/" + UUID.randomUUID() + "/confirm", Map.of())
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(look(lan, "nothing").status()).isEqualTo(404);
        assertThat(look(TestClient.signedIn(port, "son.cao"), "appointment")
                        .json()
                        .get("problems"))
                .hasSize(people.size());
    }

    private Answer look(TestClient client, String template) {
        return client.upload(
                API + "/batches?template=" + template, "ds.csv", "text/csv", ListStories.titles(people, "Chuyên viên"));
    }

    private Answer upload(String text) {
        Map<String, String> form = csrf();
        form.put("template", "appointment");
        return follow(lan.postForm(PAGE, form, "file", "ds.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer follow(Answer answer) {
        return answer.status() == 303 ? lan.get(answer.location().replaceFirst("^https?://[^/]+", "")) : answer;
    }

    private Map<String, String> csrf() {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"")
                .matcher(lan.get(PAGE + "/new?template=appointment").body());
        assertThat(token.find()).isTrue();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", token.group(1));
        return form;
    }
}
