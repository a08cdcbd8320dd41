package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dongthuan.browser.WordByWord.phrase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.engine.EngineWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows the README's sixty seconds word by word: a sentence that nobody knows how to follow fails, and so does a step
 * that does not work as it is written.
 */
@BrowserTest
class ReadmeStoryTests {

    private final WordByWord words = new WordByWord(phrases());
    private final List<String> ticked = new ArrayList<>();
    private final List<String> reviewed = new ArrayList<>();
    private final List<String> took = new ArrayList<>();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private @Nullable Person person;
    private String request = "";
    private String reading = "";
    private String decision = "";
    private String asker = "";

    @AfterEach
    void leave() {
        if (person != null) person.close();
    }

    @Test
    void theSixtySecondsPassAsTheyAreWritten() throws IOException {
        long begin = System.nanoTime();
        List<String> steps = WordByWord.steps("## Sixty seconds", "## Where things are");
        assertThat(steps).hasSizeGreaterThanOrEqualTo(6);
        for (String step : steps) {
            long start = System.nanoTime();
            words.follow(step);
            took.add(Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s: " + step);
        }
        Files.write(Path.of("target/readme-story.txt"), took);
        assertThat(decision).isNotEmpty();
        assertThat(reviewed).containsExactly("lan.vu", "minh.do");
        // by hand it takes as long as the README says; a loaded machine that follows it is given more
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(10));
    }

    private List<WordByWord.Phrase> phrases() {
        return Stream.of(
                        phrase("Sign in as `([a-z.]+)`", words -> signIn(words.group(1))),
                        phrase("Sign out \\(\\*\\*(.+?)\\*\\*\\)", words -> me().click(named(words.group(1)))),
                        phrase("Sign out", words -> me().click(By.cssSelector("[data-test=sign-out]"))),
                        phrase("Look for `(.+?)` by (?:her|his) whole name and add (?:her|him)", this::add),
                        phrase(
                                "choose the purpose \\*(.+?)…\\*",
                                words -> me().click(By.xpath(
                                        "//label[starts-with(normalize-space(), '" + words.group(1) + "')]"))),
                        phrase(
                                "say why",
                                words -> me().type(
                                                me().sees(By.id("reason")) ? "reason" : "purposeText",
                                                "Dự kiến tiếp nhận, cần xác minh")),
                        phrase(
                                "choose the first legal basis",
                                words -> me().click(By.cssSelector("input[name=legalBasis]:not([disabled]) + label"))),
                        phrase("tick a few fields", words -> tickFields()),
                        phrase("set the first day to today", words -> me().chooses("from", AccessJourney.today())),
                        phrase("the question", words -> me().click(By.partialLinkText(question()))),
                        phrase("the same waits in Tasklist, `(.+?)`", words -> isInTasklist(words.group(1))),
                        phrase("Agree to some of the fields", words -> agreeInPart()),
                        phrase("the request", words -> me().click(By.partialLinkText(request))),
                        phrase("the task", words -> me().click(Tasklist.taskOf(request))),
                        phrase(
                                "untick a field",
                                words -> me().click(By.xpath(
                                        "//label[contains(., '" + ticked.remove(0) + "')]/input[@name='fields']"))),
                        phrase("exactly what both allowed", words -> readsWhatIsLeft()),
                        phrase(
                                "The decision, its PDF and the code that `(.+?)` confirms are one click away",
                                words -> verify(words.group(1))),
                        phrase("shows the reading with its decision", words -> {
                            me().waitForText(decision);
                            me().waitForText("Hoàng Lệ Thu");
                        }),
                        phrase("withdraw", words -> withdraw()),
                        phrase("Thu's next reading is refused", words -> isRefused()),
                        phrase("for the other journey", words -> {}),
                        phrase("open \\*(.+?)\\*", words -> me().click(group(words.group(1)))),
                        phrase(
                                "\\*([^*]+)\\* → \\*\\*(.+?)\\*\\*",
                                words -> me().click(ofField(words.group(2), words.group(1)))),
                        phrase("[Tt]ype another number", words -> me().type("value-phone", "0912 345 678")),
                        phrase("confirm", words -> me().click(By.cssSelector("label[for=attested]"))),
                        phrase("`([a-z.]+)` (?:verifies|decides)", words -> agree(words.group(1))),
                        phrase("\\*\\*([^*]+)\\*\\* names the decision", words -> namesTheDecision(words.group(1))),
                        phrase(
                                "Done as `([a-z.]+)`, the same ends in \\*\\*Cockpit\\*\\* as an incident: nobody independent"
                                        + " is there to verify it",
                                words -> endsInCockpit(words.group(1))),
                        phrase("and her request says for whom it waits", words -> saysForWhomItWaits()),
                        phrase("\\*\\*(.+?)\\*\\*", words -> press(words.group(1))))
                .toList();
    }

    private Person me() {
        if (person == null) throw new AssertionError("The story begins with signing in");
        return person;
    }

    private void signIn(String account) {
        if (person != null) person.close();
        EngineWork.runAll(context);
        Post.deliver(context);
        person = Person.stranger(port);
        person.signsIn(account);
    }

    private void press(String text) {
        // of several the one that belongs to this story
        By ofThisRequest =
                By.xpath("//a[starts-with(normalize-space(), '" + text + "')][contains(., '" + request + "')]");
        boolean several = !request.isEmpty() && me().sees(ofThisRequest);
        me().click(several ? ofThisRequest : named(text));
        if (text.equals("Gửi đề nghị")) {
            me().waitFor(By.cssSelector("[data-test=submitted]"));
            request = me().path().replaceAll(".*/(?:access-requests|corrections)/([A-Z0-9-]+).*", "$1");
        } else if (me().path().startsWith("/camunda/") && text.equals("Hoàn thành")) {
            me().waitForTextToGo(request);
        }
    }

    /** A link, a button, a choice of that name, perhaps with a number behind it. */
    private static By named(String text) {
        return By.xpath("//*[self::a or self::button or self::label or self::summary][normalize-space()='" + text
                + "' or starts-with(normalize-space(), '" + text + " ')]");
    }

    private void add(MatchResult words) {
        me().type("person", words.group(1));
        me().click(By.id("find"));
        me().click(By.cssSelector("[data-test=found] [data-add]"));
        me().waitFor(By.xpath("//*[@data-test='people']//strong[starts-with(., '" + words.group(1) + ", ')]"));
    }

    private void tickFields() {
        String group = "details[data-group=identity]";
        me().click(By.cssSelector(group + " > summary"));
        for (String field : List.of("birth_full_name", "date_of_birth", "place_of_birth")) {
            By label = By.cssSelector(group + " label[for=field-" + field + "]");
            me().click(label);
            ticked.add(me().waitFor(label).getText().replaceFirst(" \\(.*", "").strip());
        }
    }

    /** The question that this request asks, among those of others. */
    private String question() {
        return database.sql("select number from app.consent where request = ?")
                .param(request)
                .query(String.class)
                .single();
    }

    private void isInTasklist(String path) {
        String here = me().path();
        me().open(path);
        me().waitFor(Tasklist.taskOf(question()));
        me().open(here);
    }

    private void agreeInPart() {
        me().click(By.cssSelector("input[name=answer][value=AGREE_PARTLY]"));
        ticked.remove(2);
        for (String label : ticked) {
            me().click(By.xpath("//label[contains(., '" + label + "')]/input[@name='fields']"));
        }
    }

    private void readsWhatIsLeft() {
        me().waitFor(By.cssSelector("[data-test=data]"));
        reading = me().path();
        assertThat(ticked).hasSize(1);
        assertThat(me().waitFor(By.cssSelector("[data-test=data] tbody")).getText())
                .contains(ticked.get(0));
        assertThat(me().sees(By.cssSelector("[data-test=data] tbody tr + tr"))).isFalse();
    }

    private void verify(String page) {
        me().click(By.cssSelector("[data-test=decision]"));
        decision = me().waitFor(By.cssSelector("[data-test=number]")).getText();
        assertThat(me().sees(By.cssSelector("[data-test=pdf]"))).isTrue();
        String code = me().waitFor(By.cssSelector("a[href*='/verify/']")).getText();
        me().open(page);
        me().type("code", code.toUpperCase(Locale.ROOT));
        me().click(By.id("verify-code"));
        assertThat(me().waitFor(By.cssSelector("[data-test=paper]")).getText()).contains(decision);
    }

    private void withdraw() {
        me().click(By.cssSelector("[data-number='" + question() + "'] a[href$='/withdraw']"));
        me().click(By.id("confirm-withdraw"));
        me().waitForText("Đã rút");
    }

    /** The fields of a chapter of the record, folded or not. */
    private static By group(String title) {
        return By.xpath("//details[not(@open)]/summary[contains(normalize-space(), '" + title + "')]");
    }

    /** What may be done about a field: each link names its field for whoever does not see the page. */
    private static By ofField(String link, String field) {
        return By.xpath("//a[starts-with(normalize-space(), '" + link + "')][contains(., ': " + field + "')]");
    }

    private void agree(String account) {
        signIn(account);
        me().open("/tasks");
        me().click(By.partialLinkText(request));
        me().click(By.cssSelector("label:has(input[type=radio][value=APPROVE])"));
        me().click(By.id("complete"));
        me().waitForText("Đã ghi nhận ý kiến của Ông/Bà");
        reviewed.add(account);
    }

    private void namesTheDecision(String link) {
        signIn("nga.pham");
        me().open("/me");
        me().click(group("Thông tin liên hệ"));
        me().click(ofField(link, "Điện thoại"));
        me().waitForText(request);
        me().waitForText("/QĐ-SNV");
    }

    private void saysForWhomItWaits() {
        signIn(asker);
        me().open("/corrections/" + request);
        assertThat(me().waitFor(By.cssSelector("[data-test=awaits]")).getText()).contains("bổ nhiệm tại");
        // nothing of it stays for the next test
        me().open("/corrections/" + request + "/withdraw");
        me().click(By.id("confirm-withdraw"));
        me().waitForText("Đã rút");
    }

    private void endsInCockpit(String account) {
        asker = account;
        signIn(account);
        me().open("/corrections/new?field=phone");
        me().type("value-phone", "0912 345 679");
        me().type("reason", "Đổi số điện thoại");
        me().click(By.id("check"));
        me().click(By.cssSelector("label[for=attested]"));
        press("Gửi đề nghị");
        signIn("admin");
        String process = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .processDefinitionKey("record-correction")
                .singleResult()
                .getId();
        me().open("/camunda/app/cockpit/default/#/process-instance/" + process + "/runtime?tab=incidents-tab");
        me().waitForText(request);
    }

    private void isRefused() {
        signIn("thu.hoang");
        me().open(reading);
        assertThat(me().sees(By.cssSelector("[data-test=data]"))).isFalse();
    }
}
