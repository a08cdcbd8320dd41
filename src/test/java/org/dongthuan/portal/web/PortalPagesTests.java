package org.dongthuan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.platform.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages as a browser without JavaScript gets them. */
@ApplicationTest
class PortalPagesTests {

    private static final Pattern CARD = Pattern.compile("class=\"dt-tile\"><a class=\"govuk-link\" href=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    TestClient nga;

    @BeforeEach
    void signIn() {
        nga = TestClient.signedIn(port, "nga.pham");
    }

    @AfterEach
    void clear() {
        new CorrectionFixtures(context).withdrawOpenRequests("nga.pham");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/me",
                "/me/requests",
                "/me/history/phone",
                "/me/history",
                "/me/history?field=phone&asOf=2026-01-01",
                "/me/history?asOf=2026-01-01&knownOn=2026-01-01",
                "/grants/changes",
                "/corrections/new",
                "/corrections/new?choose=1&field=phone",
                "/corrections/new?field=other_name&field=religion&field=portrait&field=current_address&field=phone"
                        + "&field=personal_email&field=graduation_year&field=youth_union_date&field=height_cm"
                        + "&field=housing_land",
                "/corrections/new?field=work_history&field=family_members&field=phone",
                "/corrections/new?field=family_members-add-1&field=date_of_birth&field=party_card_no&field=job_position"
                        + "&field=awards-add-1&field=awards-add-2&field=foreign_trips-add-1&field=managing_agency",
                "/access-requests/new",
                "/demo/mail",
                "/tasks"
            })
    void renderInBothLanguagesWithEveryText(String path) {
        for (String language : new String[] {"vi", "en"}) {
            Answer page = nga.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .contains("<html lang=\"" + language + "\"")
                    .contains("class=\"govuk-skip-link\"")
                    .contains("action=\"/logout\"")
                    .doesNotContain("??")
                    .doesNotContain("<script>")
                    .doesNotContain(" style=");
            assertThat(page.body().split("<h1", -1))
                    .as("one heading of the page")
                    .hasSize(2);
        }
        nga.get("/?lang=vi");
    }

    @Test
    void theSignInPageNamesTheDemonstrationsAccountsAndWhatIsWrong() {
        var stranger = TestClient.at(port);
        assertThat(stranger.get("/login").body()).contains("data-test=\"demo-accounts\"", "Phạm Thị Nga");
        assertThat(stranger.signIn("nga.pham", "wrong").location()).endsWith("/login?error");
        assertThat(stranger.get("/login?error").body())
                .contains("role=\"alert\"")
                .contains("<title>Lỗi: ");
    }

    /** Each leads to a page that opens. */
    @ParameterizedTest
    @CsvSource({
        "nga.pham, /mandates",
        "thu.hoang, /mandates /statistics",
        "lan.vu, /mandates /records /statistics",
        "minh.do, /alarms /mandates /records /statistics",
        "quang.le, /mandates /statistics",
        "kiem.luong, /alarms /mandates /statistics",
        "admin, ''"
    })
    void theStartPageHasACardForWhatSomebodyMay(String account, String expected) {
        TestClient client = TestClient.signedIn(port, account);
        List<String> cards = CARD.matcher(client.get("/").body())
                .results()
                .map(card -> card.group(1))
                .filter(Set.of("/alarms", "/mandates", "/records", "/statistics")::contains)
                .sorted()
                .toList();
        assertThat(String.join(" ", cards)).isEqualTo(expected);
        assertThat(cards)
                .allSatisfy(
                        card -> assertThat(client.get(card).status()).as(card).isEqualTo(200));
    }

    @Test
    void strangersAreSentToTheSignInPage() {
        Answer answer = TestClient.at(port).get("/me");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/login");
    }

    @Test
    void aMissingPageIsSaidInTheReadersLanguageAndKeepsTheWayHome() {
        Answer missing = nga.get("/nowhere?lang=en");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).contains("data-test=\"error-page\"", "Phạm Thị Nga", "lang=vi");
        nga.get("/?lang=vi");
    }

    /** In the words of pages, not of programs: what happened, what to do, and where to go on. */
    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, dành cho tài khoản, kiểm tra lại địa chỉ",
        "/me/requests?page=x, 400, không đúng dạng, quay lại trang trước",
        "/drafts/x/delete, 405, không nhận thao tác, thực hiện lại từ đầu",
        "/decisions/00000000-0000-4000-8000-000000000000, 404, Không tìm thấy quyết định này, kiểm tra lại địa chỉ"
    })
    void aPageThatIsRefusedSaysWhatHappenedAndWhatToDo(String path, int status, String happened, String advice) {
        Answer refused = nga.get(path);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body())
                .contains("data-test=\"what-happened\"", happened, "data-test=\"what-to-do\"", advice, "Về trang chủ")
                .doesNotContain("phương thức", "Yêu cầu không đúng định dạng");
    }

    @Test
    void everyStatusHasItsWordsInBothLanguages(@Autowired Texts texts) {
        for (int status : ErrorPages.KNOWN)
            for (String part : List.of("title", "detail", "do"))
                for (Locale language : List.of(Texts.VIETNAMESE, Texts.ENGLISH))
                    assertThat(texts.text("portal.error." + status + "." + part, language))
                            .isNotBlank();
    }

    @Test
    void aFormWithoutItsTokenIsExplained() {
        Answer refused = TestClient.signedIn(port, "nga.pham")
                .with("X-XSRF-TOKEN", "wrong")
                .postForm("/corrections/new", Map.of("field", "phone"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Trang đã hết hiệu lực");
    }

    @Test
    void everyFieldSaysWhoOwnsItAndWhatProvesIt() {
        String record = nga.get("/me").body();
        assertThat(record)
                .contains("data-field=\"date_of_birth\"", "Từ CSDL quốc gia về dân cư", "căn cứ: ")
                .contains("/corrections/new?field=phone", "/corrections/new?field=date_of_birth")
                .as("and where to go when the original is wrong")
                .contains("data-test=\"elsewhere\"", "Công an cấp xã");
    }

    @Test
    void administratorsSeeNoRecord() {
        var admin = TestClient.signedIn(port, "admin");
        assertThat(admin.get("/").body()).contains("/camunda/app/cockpit/").doesNotContain("href=\"/me\"");
        assertThat(admin.get("/me").status()).isEqualTo(404);
    }

    @Test
    void aCorrectionWalksFromTheFormToTheRecordOnPagesAlone() {
        Map<String, String> form = typed("0912345671");
        assertThat(post(form).body()).contains("data-test=\"check-answers\"", "0912345671");
        form.put("action", "submit");
        Answer unattested = post(form);
        assertThat(unattested.status()).isEqualTo(422);
        assertThat(unattested.body()).contains("href=\"#attested\"", "id=\"attested-error\"");

        form.put("attested", "true");
        Answer submitted = post(form);
        assertThat(submitted.status()).isEqualTo(303);
        String page = submitted.location().replaceFirst("^https?://[^/]+", "");
        String number = page.substring("/corrections/".length());
        assertThat(nga.get(page).body()).contains("data-test=\"submitted\"", "0912345671", "data-test=\"stage\"");
        assertThat(nga.get("/me").body()).contains("data-test=\"open-request\"", number);
        assertThat(nga.get("/").body()).contains(number);
        assertThat(TestClient.signedIn(port, "tuan.bui").get(page).status()).isEqualTo(404);

        review("lan.vu", number);
        review("minh.do", number);
        assertThat(nga.get(page).body()).contains("data-status=\"APPROVED\"");
        assertThat(nga.get("/me/history/phone").body()).contains("0912345671", number);
    }

    @Test
    void aSecondClickLeadsToTheSameRequest() {
        Map<String, String> form = typed("0912345672");
        form.put("attested", "true");
        form.put("action", "submit");
        String first = post(form).location();
        assertThat(first).contains("/corrections/DC-");
        assertThat(post(form).location()).isEqualTo(first);
    }

    @Test
    void mistakesAreSaidAtTheFieldAndNothingTypedIsLost() {
        Map<String, String> form = typed("12");
        form.put("reason", "Số cũ không còn dùng.");
        Answer page = post(form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Lỗi: ")
                .contains("href=\"#value-phone\"", "id=\"value-phone-error\"")
                .contains("value=\"12\"")
                .contains("Số cũ không còn dùng.");
    }

    @Test
    void aPlaceIsFoundByItsNameWithoutDiacritics() {
        Map<String, String> form = address("Số 1", "hong bang");
        form.put("action", "search");
        assertThat(post(form).body()).contains("data-test=\"matches\"", "Phường Hồng Bàng, thành phố Hải Phòng");
    }

    @Test
    void aFormerPlaceIsShownAsWhatItIsNow() {
        Map<String, String> form = address("Số 1", "p. quan toan");
        form.put("action", "search");
        assertThat(post(form).body())
                .contains("value=\"11602\"")
                .contains(
                        "Phường Quán Toan, quận Hồng Bàng, thành phố Hải Phòng, nay là phường Hồng An, thành phố Hải Phòng");
    }

    @Test
    void aStreetLineThatNamesAnotherCommuneIsQuestionedAndMayBeKept() {
        String question =
                "Phần số nhà, đường, thôn, tổ dân phố nhắc đến “phường Hồng Bàng”, không khớp với xã, phường, đặc khu đã chọn.";
        Map<String, String> form = address("12 Tô Hiệu, P. Hồng Bàng", "Phường Lê Chân, thành phố Hải Phòng");
        form.put("action", "check");
        Answer asked = post(form);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("href=\"#value-current_address-line\"", "id=\"value-current_address-sure\"", question)
                .doesNotContain("href=\"#file-current_address\"");

        form.put("value-current_address-sure", question);
        assertThat(post(form).body())
                .contains("href=\"#file-current_address\"")
                .doesNotContain("href=\"#value-current_address-line\"");

        form.put("value-current_address-line", "12 Tô Hiệu, P. Hải An");
        assertThat(post(form).body()).contains("href=\"#value-current_address-line\"", "“phường Hải An”");
    }

    @Test
    void aRequestIsWithdrawnAfterAQuestion() {
        Map<String, String> form = typed("0912345673");
        form.put("attested", "true");
        form.put("action", "submit");
        String page = post(form).location().replaceFirst("^https?://[^/]+", "");
        assertThat(nga.get(page + "/withdraw").body()).contains("id=\"confirm-withdraw\"");
        assertThat(nga.submit(page + "/withdraw", page + "/withdraw", Map.of()).status())
                .isEqualTo(303);
        assertThat(nga.get(page).body()).contains("data-status=\"WITHDRAWN\"");
        assertThat(nga.get(page + "/withdraw").status()).isEqualTo(302);
    }

    /** Opens the task, forgets the outcome, then decides. */
    private void review(String account, String number) {
        var reviewer = TestClient.signedIn(port, account);
        String list = reviewer.get("/tasks").body();
        Matcher task = Pattern.compile("data-number=\"" + number + "\" data-task=\"([^\"]+)\"")
                .matcher(list);
        assertThat(task.find()).as("%s finds the task of %s", account, number).isTrue();
        String path = "/tasks/" + task.group(1);
        Matcher item = Pattern.compile("data-item=\"([^\"]+)\"")
                .matcher(reviewer.get(path + "/content").body());
        assertThat(item.find()).isTrue();
        String id = item.group(1);
        Answer refused = reviewer.submit(path, path, Map.of("reason-" + id, "Đã xem"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#outcome-" + id + "\"", "Đã xem");
        Answer done = reviewer.submit(path, path, Map.of("outcome-" + id, "APPROVE", "reason-" + id, ""));
        assertThat(done.status()).isEqualTo(303);
        assertThat(reviewer.get("/tasks").body()).contains("data-test=\"flash\"", number);
    }

    private Map<String, String> address(String line, String commune) {
        String details = nga.get("/corrections/new?field=current_address").body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("field", "current_address");
        form.put("seen-current_address", hidden(details, "seen-current_address"));
        form.put("value-current_address-line", line);
        form.put("value-current_address-search", commune);
        return form;
    }

    private Map<String, String> typed(String phone) {
        String details = nga.get("/corrections/new?field=phone").body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("field", "phone");
        form.put("seen-phone", hidden(details, "seen-phone"));
        form.put("value-phone", phone);
        form.put("action", "check");
        return form;
    }

    private Answer post(Map<String, String> form) {
        return nga.submit("/corrections/new?field=phone", "/corrections/new", form);
    }

    private static String hidden(String page, String name) {
        Matcher input =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(input.find()).as(name).isTrue();
        return input.group(1).replace("&quot;", "\"").replace("&amp;", "&");
    }
}
