package org.dongthuan.life.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.life.DeclarationFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pages of new records, without a script. */
@ApplicationTest
class DeclarationPagesTests {

    private static final String NEW = "/records/new";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    DeclarationFixtures stories;
    String account;

    @BeforeEach
    void prepare() {
        stories = new DeclarationFixtures(context);
        account = stories.person();
    }

    @AfterEach
    void clear() {
        stories.clear();
        database.update("delete from app.typed_form");
    }

    @Test
    void anOfficerLaysARecordOutAndNothingTypedIsLost() {
        var lan = TestClient.signedIn(port, "lan.vu");
        Map<String, String> form = typed();
        form.put("birth_full_name", "Lã Thị Khác");
        Answer refused = lan.postForm(NEW, form, "file", "qd.png", CorrectionFixtures.picture());
        String body = shown(lan, refused);
        assertThat(body).contains("Lã Thị Khác", "id=\"account-error\"", "data-test=\"uploaded\"");

        form.put("birth_full_name", DeclarationFixtures.NAME);
        form.put("evidence", hidden(body, "evidence"));
        form.put("draft", hidden(body, "draft"));
        Answer created = lan.postForm(NEW, form, "file", "", new byte[0]);
        assertThat(created.location()).matches(".*/declarations/HS-\\d{4}-\\d{6}");
        String number = created.location().replaceFirst(".*/", "");
        assertThat(lan.get("/declarations/" + number).body())
                .contains("data-status=\"DECLARING\"", "12/QĐ-SNV", "id=\"withdraw\"")
                .doesNotContain("id=\"attested\"");
        assertThat(lan.get("/declarations").body()).contains("data-number=\"" + number + "\"");
        assertThat(lan.get("/declarations/" + number + "/contact").status()).isEqualTo(403);
        lan.submit("/declarations/" + number + "/withdraw", "/declarations/" + number + "/withdraw", Map.of());
        assertThat(lan.get("/declarations/" + number).body()).contains("data-status=\"WITHDRAWN\"");
    }

    @Test
    void whoWasRecruitedFillsInGroupByGroup() {
        RequestNumber number = stories.created(account);
        String page = "/declarations/" + number;
        var recruit = TestClient.signedIn(port, account);
        assertThat(recruit.get(page).body()).contains("id=\"attested\"", "data-group=\"contact\" data-done=\"false\"");

        Map<String, String> form = new HashMap<>();
        form.put("value-phone", "không có");
        form.put("value-emergency_contact", "Lã Văn Cha, 0912345678");
        form.put("value-current_address", "Số 1 phố Mới");
        form.put("value-current_address-commune", "00004");
        form.put("action", "save");
        String body = shown(
                recruit,
                recruit.postForm(
                        page + "/contact", form, "file-residence_confirmation", "a.png", CorrectionFixtures.picture()));
        assertThat(body)
                .contains("value=\"không có\"", "id=\"value-phone-error\"", "Lã Văn Cha", "Số 1 phố Mới")
                .contains("data-test=\"uploaded\"");

        form.put("value-phone", "0912345678");
        form.put("draft", hidden(body, "draft"));
        form.put("action", "next");
        Answer saved = recruit.postForm(page + "/contact", form, "file-photo", "", new byte[0]);
        assertThat(saved.location()).endsWith("/family");
        assertThat(recruit.get(page + "/contact").body()).contains("0912345678").doesNotContain("-error\"");

        String family = recruit.get(page + "/family").body();
        String row = hidden(family, "rows-family_members");
        Map<String, String> member = new HashMap<>();
        member.put("rows-family_members", row);
        member.put("row-" + row + "-full_name", "Lã Văn Cha");
        member.put("action", "save");
        assertThat(shown(recruit, recruit.postForm(page + "/family", member, "file-x", "", new byte[0])))
                .contains("value=\"Lã Văn Cha\"", "id=\"row-" + row + "-relation-error\"");

        assertThat(shown(recruit, recruit.submit(page, page + "/submit", Map.of())))
                .contains("data-status=\"DECLARING\"", "href=\"#group-identity\"", "href=\"#attested\"");
        stories.fill(account, number);
        recruit.submit(page, page + "/submit", Map.of("attested", "true"));
        assertThat(recruit.get(page).body()).contains("data-status=\"IN_VERIFICATION\"");
        var hoa = TestClient.signedIn(port, "hoa.ngo");
        String task = stories.task(number.part(1)).getId();
        assertThat(hoa.get("/tasks/" + task).body())
                .contains("data-group=\"family\"", "12/QĐ-SNV", DeclarationFixtures.NAME);
    }

    @Test
    void theTaskLeadsToThePagesAndSubmitsToo() {
        RequestNumber number = stories.created(account);
        var recruit = TestClient.signedIn(port, account);
        String task = "/tasks/" + stories.task(number).getId();
        assertThat(recruit.get(task).body()).contains("/declarations/" + number, "id=\"attested\"");
        assertThat(recruit.get(task + "/content").body()).contains("data-group=\"identity\"");
        assertThat(TestClient.signedIn(port, "lan.vu").get(task).status()).isEqualTo(404);
        assertThat(recruit.submit(task, task, Map.of("attested", "true", "action", "complete"))
                        .body())
                .contains("data-test=\"errors\"", "Thông tin nhân thân – Giới tính: Chưa kê khai.");
        stories.fill(account, number);
        recruit.submit(task, task, Map.of("attested", "true", "action", "complete"));
        assertThat(recruit.get("/declarations/" + number).body()).contains("data-status=\"IN_VERIFICATION\"");
    }

    @Test
    void strangersFindNothing() {
        RequestNumber number = stories.created(account);
        String page = "/declarations/" + number;
        var nga = TestClient.signedIn(port, "nga.pham");
        for (String path : new String[] {page, page + "/contact", page + "/withdraw", "/declarations/HS-2026-999999"})
            assertThat(nga.get(path).status()).as(path).isEqualTo(404);
        assertThat(nga.get(NEW).status()).isEqualTo(403);
        assertThat(nga.get("/declarations").body()).doesNotContain(number.text());
        assertThat(TestClient.signedIn(port, "son.cao").get(page).status()).isEqualTo(404);
        assertThat(TestClient.signedIn(port, "admin").get(page).status()).isEqualTo(404);
        assertThat(TestClient.signedIn(port, account).get(page + "/khong-co").status())
                .isEqualTo(404);
    }

    /** Where a form leads to. */
    private static String shown(TestClient client, Answer sent) {
        return client.get(sent.location().replaceFirst("^https?://[^/]+", "")).body();
    }

    private Map<String, String> typed() {
        Map<String, String> form = new HashMap<>();
        form.put("account", account);
        form.put("birth_full_name", DeclarationFixtures.NAME);
        form.put("personal_id", DeclarationFixtures.number());
        form.put("staff_kind", "civil_servant");
        form.put("using_agency", "H24.02");
        form.put("recruitment_date", "5/1/2026");
        form.put("order-number", "12/QĐ-SNV");
        form.put("order-date", "5/1/2026");
        form.put("order-issuer", "Sở Nội vụ thành phố Hải Phòng");
        form.put("action", "create");
        return form;
    }

    private static String hidden(String body, String name) {
        Matcher input = Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(body);
        assertThat(input.find()).as(name).isTrue();
        return input.group(1);
    }
}
