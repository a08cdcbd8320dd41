package org.dongthuan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has typed survives the end of the session, and is nobody else's. */
@ApplicationTest
class TypedWorkTests {

    private static final String NEW = "/corrections/new";
    private static final String REASON = "Số cũ đã trả lại nhà mạng từ tháng trước";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    TestClient nga;

    @BeforeEach
    void somebodyIsSignedIn() {
        nga = TestClient.signedIn(port, "nga.pham");
    }

    @AfterEach
    void clear() {
        database.sql("delete from app.typed_form").update();
        database.sql("delete from app.held_form").update();
        database.sql("delete from app.throttle").update();
    }

    @Test
    void whoSignsInAgainGoesOnWithWhatHeTyped() {
        Map<String, String> form = typed("0912345601");
        endSession(nga);
        Answer late = nga.postForm(NEW, form);
        assertThat(late.location()).endsWith("/login?held");
        assertThat(nga.get("/login?held").body()).contains("data-test=\"notice\"", "vẫn được giữ");
        assertThat(held()).doesNotContain("0912345601", "nga.pham");

        assertThat(nga.signIn("nga.pham", "wrong").location()).endsWith("/login?error");
        Answer again = nga.signIn("nga.pham", TestClient.PASSWORD);
        assertThat(again.location()).contains(NEW + "?draft=" + form.get("draft"));
        assertThat(nga.get(path(again)).body()).contains("value=\"0912345601\"", REASON);
        assertThat(held()).isEmpty();
    }

    @Test
    void anotherAccountGetsNothingOfIt() {
        Map<String, String> form = typed("0912345602");
        endSession(nga);
        nga.postForm(NEW, form);
        assertThat(path(nga.signIn("tuan.bui", TestClient.PASSWORD))).isEqualTo("/");
        assertThat(nga.get("/me/requests").body()).doesNotContain(form.get("draft"));
        assertThat(nga.get(NEW + "?draft=" + form.get("draft")).body()).doesNotContain("0912345602");
        assertThat(held()).as("it is gone for good").isEmpty();
        assertThat(path(nga.signIn("nga.pham", TestClient.PASSWORD))).isEqualTo("/");
    }

    @Test
    void whoSignedInAgainInAnotherTabGoesOnWithWhatHeTypedInThisOne() {
        Map<String, String> form = typed("0912345607");
        form.put("action", "submit");
        nga.with("X-XSRF-TOKEN", "of the session before");
        assertThat(nga.with("Sec-Fetch-Site", "cross-site").postForm(NEW, form).status())
                .as("from a page of somebody else")
                .isEqualTo(403);
        Answer kept = nga.with("Sec-Fetch-Site", "same-origin").postForm(NEW, form);
        assertThat(kept.status()).isEqualTo(303);
        assertThat(path(kept)).isEqualTo(NEW + "?draft=" + form.get("draft"));
        assertThat(nga.get(path(kept)).body()).contains("value=\"0912345607\"", REASON);
        assertThat(nga.get("/api/v1/corrections").body()).as("nothing was sent").doesNotContain("0912345607");
    }

    @Test
    void aPageMadeForOneIsNotSentByAnother() {
        Map<String, String> form = typed("0912345603");
        Answer foreign = TestClient.signedIn(port, "tuan.bui").postForm(NEW, form);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.body()).contains("từ một tài khoản khác");
    }

    @Test
    void whatIsTypedIsKeptBeforeItIsSentAndFoundUnderMyRequests() {
        Map<String, String> form = typed("0912345604");
        String draft = form.get("draft");
        assertThat(keep(form, draft).status()).isEqualTo(204);
        assertThat(kept()).doesNotContain("0912345604", REASON);
        assertThat(nga.get("/me/requests").body()).contains("Bản nháp", "Điện thoại", NEW + "?draft=" + draft);
        assertThat(nga.get(NEW + "?draft=" + draft).body()).contains("value=\"0912345604\"", REASON);
        assertThat(nga.get(NEW + "?draft=" + draft + "&lang=en").body())
                .contains("lang=\"en\"", "value=\"0912345604\"", REASON);
        nga.get("/?lang=vi");

        // asked once, also where no script runs
        assertThat(nga.get("/me/requests").body())
                .containsPattern("(?s)<details[^>]*data-test=\"delete\">.*?/drafts/" + draft
                        + "/delete\".*?không lấy lại được.*?</details>");
        TestClient tuan = TestClient.signedIn(port, "tuan.bui");
        assertThat(tuan.get("/me/requests").body()).doesNotContain(draft);
        tuan.submit("/me/requests", "/drafts/" + draft + "/delete", Map.of());
        assertThat(nga.get("/me/requests").body()).contains(draft);
        Answer deleted = nga.submit("/me/requests", "/drafts/" + draft + "/delete", Map.of());
        assertThat(deleted.status()).isEqualTo(303);
        assertThat(nga.get("/me/requests").body()).contains("Đã xóa bản nháp").doesNotContain(draft);
    }

    @Test
    void eachStepLeadsToAPageThatIsLoadedAgainWithoutSending() {
        Map<String, String> form = typed("12");
        Answer sent = nga.postForm(NEW, form);
        assertThat(sent.status()).isEqualTo(303);
        for (int time = 0; time < 2; time++) {
            Answer page = nga.get(path(sent));
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.body()).contains("id=\"value-phone-error\"", "value=\"12\"", REASON);
        }
    }

    @Test
    void otherFieldsAreChosenWithoutLosingWhatWasTyped() {
        Map<String, String> form = typed("0912345605");
        keep(form, form.get("draft"));
        assertThat(nga.get(NEW + "?field=phone&field=other_name&draft=" + form.get("draft"))
                        .body())
                .contains("value=\"0912345605\"", "id=\"value-other_name\"", REASON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no PDF at all", ""})
    void aFileThatIsRefusedIsNamedAtItsFieldAndNothingTypedIsLost(String content) {
        Map<String, String> form = typed("0912345608");
        form.put("action", "upload");
        Answer sent = nga.postForm(NEW, form, "file-phone", "C:\\quét\\giấy tờ <1>.pdf", content.getBytes());
        assertThat(sent.status()).isEqualTo(303);
        String page =
                nga.get(sent.location().replaceFirst("^https?://[^/]+", "")).body();
        assertThat(page)
                .containsPattern("href=\"#file-phone\">Điện thoại: Tệp “giấy tờ &lt;1&gt;.pdf” không được nhận.")
                .containsPattern("(?s)id=\"file-phone-error\">.{0,200}Tệp “giấy tờ &lt;1&gt;.pdf” không được nhận.")
                .contains("value=\"0912345608\"", REASON)
                .doesNotContain("quét\\");
    }

    @Test
    void moreThanAFormHoldsIsRefused() {
        Map<String, String> form = typed("0912345606");
        form.put("reason", "x".repeat(250_000));
        assertThat(keep(form, form.get("draft")).status()).isEqualTo(400);
        endSession(nga);
        assertThat(nga.postForm(NEW, form).location()).endsWith("/login");
        assertThat(held()).isEmpty();
    }

    @Test
    void withoutASessionAScriptIsToldSo() {
        Map<String, String> form = typed("0912345607");
        endSession(nga);
        assertThat(keep(form, form.get("draft")).status()).isEqualTo(401);
        assertThat(held()).isEmpty();
    }

    /** What the page's script sends while somebody types. */
    private Answer keep(Map<String, String> form, String draft) {
        return nga.with("X-Form-Page", NEW).postForm("/drafts/" + draft, form);
    }

    private Map<String, String> typed(String phone) {
        String page = nga.get(NEW + "?field=phone").body();
        Map<String, String> form = new LinkedHashMap<>();
        for (String name : new String[] {"draft", "typist", "seen-phone"}) form.put(name, hidden(page, name));
        form.put("field", "phone");
        form.put("value-phone", phone);
        form.put("reason", REASON);
        form.put("action", "check");
        assertThat(UUID.fromString(form.get("draft"))).isNotNull();
        return form;
    }

    /** As if nothing had been done for half an hour. */
    private void endSession(TestClient client) {
        String id = new String(
                Base64.getDecoder().decode(client.cookie("SESSION", "/").orElseThrow()), StandardCharsets.UTF_8);
        assertThat(database.sql("delete from app.spring_session where session_id = ?")
                        .param(id)
                        .update())
                .isEqualTo(1);
    }

    private String held() {
        return stored("held_form");
    }

    private String kept() {
        return stored("typed_form");
    }

    private String stored(String table) {
        return String.join(
                "",
                database.sql("select content from app." + table)
                        .query((row, index) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list());
    }

    private static String path(Answer answer) {
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static String hidden(String page, String name) {
        Matcher input =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(input.find()).as(name).isTrue();
        return input.group(1).replace("&quot;", "\"").replace("&amp;", "&");
    }
}
