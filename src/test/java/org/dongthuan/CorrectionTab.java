package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dongthuan.TestClient.Answer;

/** A tab of a browser in which somebody asks for another title of a post, and has come to the page "check your answers". */
final class CorrectionTab {

    private static final String PAGE = "/corrections/new";

    private final TestClient client;
    private final HtmlForm last;
    private final String title;

    private CorrectionTab(TestClient client, HtmlForm last, String title) {
        this.client = client;
        this.last = last;
        this.title = title;
    }

    static CorrectionTab changing(int port, String account, String field, UUID row, String title) {
        TestClient client = TestClient.signedIn(port, account);
        String key = field + "-change-" + row;
        HtmlForm form = HtmlForm.in(client.get(PAGE + "?field=" + key).body(), "correction-form");
        String value = "value-" + key;
        form.put(value + "-title", title);
        form.put(value + "-decision-number", "12/QĐ-STP");
        form.put(value + "-decision-date-day", "1");
        form.put(value + "-decision-date-month", "9");
        form.put(value + "-decision-date-year", "2026");
        form.put(value + "-decision-issuer", "Sở Tư pháp Hải Phòng");
        Answer check = follow(client, client.postForm(PAGE, form.sent("check")));
        assertThat(check.body()).contains("data-test=\"check-answers\"");
        HtmlForm last = HtmlForm.in(check.body(), "submit-form");
        last.put("attested", "true");
        return new CorrectionTab(client, last, title);
    }

    String title() {
        return title;
    }

    Answer send() {
        return client.postForm(PAGE, last.sent("submit"));
    }

    /** The page to which that leads. */
    Answer follow(Answer answer) {
        return follow(client, answer);
    }

    private static Answer follow(TestClient client, Answer answer) {
        return client.get(answer.location().replaceFirst("^https?://[^/]+", ""));
    }
}
