package org.dongthuan.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.HtmlForm;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.correction.Route;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Owner;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each of the 99 fields on the pages, sent as a browser without JavaScript sends its form: with something wrong, without
 * its paper, and right. Its inputs are found by reading the page.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldPagesTests {

    private static final String WHO = "tuan.bui";
    private static final String PAGE = "/corrections/new";
    private static final String REASON = "Theo giấy tờ, “bản chính” <đã đối chiếu>";
    private static final Pattern ERROR_LINK = Pattern.compile("<li>\\s*<a href=\"#([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    JdbcClient database;

    TestClient tuan;
    FieldWishes wishes;
    FormTyping typing;

    @BeforeAll
    void somebodyReadsHisRecord() {
        tuan = TestClient.signedIn(port, WHO);
        wishes = FieldWishes.of(tuan, catalogue);
        typing = new FormTyping(catalogue);
    }

    @AfterAll
    void clear() {
        new CorrectionFixtures(context).withdrawOpenRequests(WHO);
        database.sql("delete from app.typed_form").update();
    }

    @ParameterizedTest(
            name = "{2}: a wrong value and a missing paper ({9}) come back beside the field, then it is sent ({8})")
    @CsvFileSource(resources = "/catalogue/fields.csv", numLinesToSkip = 1)
    void isSentOnceEverythingIsRight(String group, String id) {
        Field field = catalogue.find(id).orElseThrow();
        JsonNode wanted = wishes.wanted(field);
        HtmlForm form = opened(field);

        String paper = "file-" + FormTyping.key(field);
        form = comesBack(form, typing.mistype(form, field, wanted), paper);
        typing.type(form, field, wanted);
        if (FieldWishes.asksForPaper(field)) form = comesBack(form, paper, paper);

        Answer check = post(withPaper(form, field));
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        assertThat(check.body()).contains("data-test=\"check-answers\"", field.labelVi());
        assertThat(check.body().contains("data-test=\"redirected\""))
                .isEqualTo(FieldWishes.route(field) == Route.REDIRECT);
        HtmlForm last = HtmlForm.in(check.body(), "submit-form");
        last.put("attested", "true");
        Answer sent = tuan.postForm(PAGE, last.sent("submit"));
        assertThat(sent.location()).as(sent.body()).contains("/corrections/DC-");

        String number = sent.location().replaceFirst(".*/", "");
        assertThat(tuan.get("/corrections/" + number).body())
                .contains("data-test=\"submitted\"", "data-field=\"" + id + "\"", field.labelVi());
        isWhatTheCallAsksFor(field, number);
        assertThat(tuan.post("/api/v1/corrections/" + number + "/withdraw").status())
                .isEqualTo(200);
    }

    /** What may be said of it beside the value depends on who answers for it. */
    private HtmlForm opened(Field field) {
        String key = FormTyping.key(field);
        Answer page = tuan.get(PAGE + "?field=" + key);
        assertThat(page.status()).isEqualTo(200);
        HtmlForm form = HtmlForm.in(page.body(), "correction-form");
        assertThat(form.typedInputs("value-" + key + "-decision").isEmpty())
                .as("a decision is named")
                .isEqualTo(field.owner().kind() != Owner.Kind.AGENCY || !field.needsEvidence());
        assertThat(form.has("wrong-" + key))
                .as("the other database is said to be wrong")
                .isEqualTo(FieldWishes.route(field) == Route.ALIGN);
        form.put("reason", REASON);
        return form;
    }

    private Map<String, String> withPaper(HtmlForm form, Field field) {
        Map<String, String> sent = form.sent("check");
        // uploaded before: from then on the page carries its name
        if (FieldWishes.documents(field) > 0)
            sent.put("evidence-" + FormTyping.key(field), wishes.paper().toString());
        return sent;
    }

    /**
     * The form with a sentence beside what is wrong, and with everything that was typed.
     *
     * @param missing what may be named as well
     */
    private HtmlForm comesBack(HtmlForm form, String wrong, String missing) {
        Answer page = post(form.sent("check"));
        assertThat(page.status()).as(page.body()).isEqualTo(422);
        List<String> links = ERROR_LINK
                .matcher(page.body())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links)
                .as(page.body())
                .anyMatch(link -> link.startsWith(wrong))
                .allMatch(link -> link.startsWith(wrong) || link.equals(missing))
                .allMatch(link -> page.body().contains("id=\"" + link + "\""));
        assertThat(page.body()).containsPattern("<p [^>]*id=\"" + Pattern.quote(wrong) + "[^\"]*-error\"");
        HtmlForm again = HtmlForm.in(page.body(), "correction-form");
        assertThat(again.typed()).containsAllEntriesOf(form.typed());
        return again;
    }

    private Answer post(Map<String, String> form) {
        Answer kept = tuan.postForm(PAGE, form);
        assertThat(kept.status()).as(kept.body()).isEqualTo(303);
        return tuan.get(kept.location().replaceFirst("^https?://[^/]+", ""));
    }

    private void isWhatTheCallAsksFor(Field field, String number) {
        JsonNode request = tuan.get("/api/v1/corrections/" + number).json();
        assertThat(request.get("reason").asText()).isEqualTo(REASON);
        JsonNode item = request.at("/items/0");
        assertThat(item.get("kind").asText()).isEqualTo(FieldWishes.kind(wishes.seen(field)));
        assertThat(ValueRules.same(item.get("wantedValue"), wishes.asked(field)))
                .as(item.toString())
                .isTrue();
        assertThat(item.get("evidence")).hasSize(FieldWishes.documents(field));
    }
}
