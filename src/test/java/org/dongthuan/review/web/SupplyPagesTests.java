package org.dongthuan.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Answering what is missing by a page without a script, in time and too late. */
@ApplicationTest
class SupplyPagesTests {

    private static final String WHO = "nga.pham";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures stories;
    RequestNumber number;
    TestClient nga;
    String page;

    @BeforeEach
    void somethingIsMissing() {
        stories = new CorrectionFixtures(context);
        stories.withdrawOpenRequests(WHO);
        number = stories.submittedPhone(WHO, "0999123741");
        stories.giveBack("lan.vu", number, "Số chưa rõ", "Bản sao hợp đồng thuê bao");
        nga = TestClient.signedIn(port, WHO);
        Matcher task = Pattern.compile("href=\"(/tasks/[^\"]+)\"")
                .matcher(nga.get("/corrections/" + number).body());
        assertThat(task.find()).isTrue();
        page = task.group(1);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests(WHO);
    }

    @Test
    void whatAnotherTabHasSentIsNotSentTwiceAndItsWordsAreShown() {
        Map<String, String> form = form();
        stories.supply(WHO, number, "Đã gửi ở thẻ khác");
        late(form);
    }

    @Test
    void whoAnswersWhenItIsTakenBackIsToldAndKeepsHisWords() {
        Map<String, String> form = form();
        stories.withdrawOpenRequests(WHO);
        late(form);
    }

    private void late(Map<String, String> form) {
        Answer late = nga.postForm(page, form, "file", "", new byte[0]);
        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(late.body())
                .contains("data-test=\"supply-over\"", "Hợp đồng &lt;b&gt; ở nhà mạng", "/corrections/" + number)
                .doesNotContain("??", "người khác xử lý");
        Answer again = nga.get(page);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("không chờ bổ sung giấy tờ", "/corrections/" + number);
    }

    private Map<String, String> form() {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"")
                .matcher(nga.get(page).body());
        assertThat(token.find()).isTrue();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", token.group(1));
        form.put("text", "Hợp đồng <b> ở nhà mạng");
        form.put("action", "complete");
        return form;
    }
}
