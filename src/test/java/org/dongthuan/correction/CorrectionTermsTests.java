package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClock;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.decision.Letter;
import org.dongthuan.decision.LetterKind;
import org.dongthuan.decision.LetterReading;
import org.dongthuan.decision.Verification;
import org.dongthuan.decision.VerifiedPaper;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The letters to a requester, the extension of a term, and what happens when one passes. */
@ApplicationTest
class CorrectionTermsTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    CorrectionDesk desk;

    @Autowired
    LateCorrections late;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate database;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TestClock.Movable clock;

    CorrectionFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham");
        clock.reset();
    }

    @Test
    void theReceiptOfAcceptanceHasANumberAPaperAndTheDayOfTheAnswer() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123801");
        Letter letter = stories.letters(number).get(0);
        assertThat(letter.kind()).isEqualTo(LetterKind.ACCEPTANCE);
        assertThat(letter.number()).matches("TN-\\d{4}-\\d{6}");
        assertThat(reads("nga.pham", letter)).isNotEmpty();
        assertThat(reads("lan.vu", letter)).isNotEmpty();
        for (String stranger : List.of("minh.do", "tuan.bui", "son.cao", "admin"))
            assertThatThrownBy(() -> reads(stranger, letter)).hasMessage("letter-unknown");
        assertThat(context.getBean(Verification.class).verify(letter.verificationCode()))
                .hasValueSatisfying(paper -> {
                    assertThat(paper.kind()).isEqualTo(VerifiedPaper.Kind.ACCEPTANCE);
                    assertThat(paper.number()).isEqualTo(letter.number());
                    assertThat(paper.issuer()).contains("Sở Nội vụ");
                });
        assertThat(TestClient.at(port)
                        .get("/verify/" + letter.verificationCode())
                        .body())
                .contains("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", letter.number())
                .doesNotContain("Nga");
        assertThat(TestClient.signedIn(port, "nga.pham")
                        .get("/corrections/" + number)
                        .body())
                .contains(letter.number(), "/letters/" + letter.id() + ".pdf");
        assertThat(reads("lan.vu", letter)).isEqualTo(reads("nga.pham", letter));
        assertThat(stories.letters(number)).hasSize(1);
    }

    @Test
    void eachReturnIsALetterOfTheAgencysOwnBook() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123802");
        stories.giveBack("lan.vu", number, "Chưa rõ", "Bản sao giấy khai sinh");
        stories.supply("nga.pham", number, "Đã rõ");
        stories.giveBack("lan.vu", number, "Vẫn chưa rõ", "Bản gốc");
        List<Letter> letters = stories.letters(number).stream()
                .filter(letter -> letter.kind() == LetterKind.SUPPLY)
                .toList();
        assertThat(letters).hasSize(2);
        assertThat(letters).allMatch(letter -> letter.number().matches("\\d{2,}/HDHS-SNV"));
        assertThat(sequence(letters.get(1))).isEqualTo(sequence(letters.get(0)) + 1);
        assertThat(reads("nga.pham", letters.get(1))).isNotEmpty();
        assertThat(stories.view("nga.pham", number).papers())
                .extracting(CorrectionView.Paper::kind)
                .containsExactlyInAnyOrder(LetterKind.SUPPLY, LetterKind.SUPPLY, LetterKind.ACCEPTANCE);
    }

    @Test
    void anApproverExtendsATermOnceAndEverythingFollows() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123803");
        LocalDate before = stories.view("nga.pham", number).dueDate();
        stories.decide("lan.vu", number, Outcome.APPROVE);
        assertThat(stories.view("minh.do", number).mayExtend()).isTrue();
        assertThat(stories.view("lan.vu", number).mayExtend()).isFalse();
        assertThat(stories.view("nga.pham", number).mayExtend()).isFalse();

        CorrectionSummary extended = extend("minh.do", number, "Cần xác minh thêm");

        LocalDate after = workingDays.onOrAfter(before.plusDays(15));
        assertThat(extended.dueDate()).isEqualTo(after);
        assertThat(stories.task(number).getDueDate().toInstant())
                .isEqualTo(TermEnd.of(after, clock.getZone()).toInstant());
        String decision = stories.decisionProcess(number).getId();
        assertThat(runtime.getVariable(decision, "dueDate")).isEqualTo(TermEnd.text(after, clock.getZone()));
        assertThat(context.getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(decision)
                        .activityId("reminderDue")
                        .singleResult()
                        .getDuedate()
                        .toInstant())
                .isEqualTo(context.getBean(ReminderTimes.class).before(after).toInstant());
        assertThat(database.queryForList(
                        "select due from app.review_step where number = ? and closed is null",
                        LocalDate.class,
                        number.text()))
                .containsExactly(after);
        assertThat(mailed(number, "correction-extended")).containsExactly("nga.pham");
        StoryLine line = last(number);
        assertThat(line.event()).isEqualTo("EXTENDED");
        assertThat(line.details()).containsExactly("Cần xác minh thêm");
        assertThatThrownBy(() -> extend("minh.do", number, "Nữa")).hasMessage("extended-already");
        assertThat(stories.view("minh.do", number).mayExtend()).isFalse();
        assertThat(stories.decide("minh.do", number, Outcome.REFUSE).status()).isEqualTo("REFUSED");
    }

    @Test
    void onlyTheApproverExtendsAndOnlyInTime() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123804");
        assertThatThrownBy(() -> extend("minh.do", number, "x")).hasMessage("request-unknown");
        assertThatThrownBy(() -> extend("lan.vu", number, "x")).hasMessage("not-permitted");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        assertThatThrownBy(() -> extend("nga.pham", number, "x")).hasMessage("own-request");
        assertThatThrownBy(() -> extend("lan.vu", number, "x")).hasMessage("not-permitted");
        assertThatThrownBy(() -> extend("tuan.bui", number, "x")).hasMessage("request-unknown");
        assertThatThrownBy(() -> extend("minh.do", number, "  ")).hasMessage("extension-invalid");
        clock.advance(Duration.ofDays(30));
        assertThatThrownBy(() -> extend("minh.do", number, "Muộn")).hasMessage("term-over");
        stories.decide("minh.do", number, Outcome.REFUSE);
        assertThatThrownBy(() -> extend("minh.do", number, "x")).hasMessage("already-decided");
    }

    @Test
    void whoseRequestIsLateIsToldOnceForEachLastDay() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123805");
        late.tell();
        assertThat(apologies(number)).isEmpty();
        clock.advance(Duration.ofDays(20));
        late.tell();
        late.tell();
        assertThat(apologies(number)).singleElement().satisfies(letter -> {
            assertThat(letter.number()).matches("\\d{2,}/PXL-SNV");
            assertThat(reads("nga.pham", letter)).isNotEmpty();
        });
        assertThat(mailed(number, "correction-late")).containsExactly("nga.pham");
        assertThat(last(number).event()).isEqualTo("LATE");
        LocalDate due = stories.view("nga.pham", number).dueDate();
        assertThat(database.queryForObject(
                        "select due_date = ? and promised > ? from app.correction_apology where correction = ?",
                        Boolean.class,
                        due,
                        LocalDate.now(clock),
                        number.text()))
                .isTrue();
    }

    @Test
    void aRequestThatWaitsForItsRequesterIsNotLate() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999123806");
        stories.giveBack("lan.vu", number, "Chưa rõ", "Bản sao giấy khai sinh");
        clock.advance(Duration.ofDays(20));
        late.tell();
        assertThat(apologies(number)).isEmpty();
    }

    private CorrectionSummary extend(String account, RequestNumber number, String reason) {
        return desk.extend(stories.actor(account), number, new ExtendBody(reason), Seen.UNTOLD);
    }

    private byte[] reads(String account, Letter letter) {
        return context.getBean(LetterReading.class)
                .document(stories.actor(account), letter.id())
                .content();
    }

    private List<Letter> apologies(RequestNumber number) {
        return stories.letters(number).stream()
                .filter(letter -> letter.kind() == LetterKind.APOLOGY)
                .toList();
    }

    private static int sequence(Letter letter) {
        return Integer.parseInt(letter.number().replaceAll("/.*", ""));
    }

    private StoryLine last(RequestNumber number) {
        List<StoryLine> story = stories.view("nga.pham", number).story();
        return story.get(story.size() - 1);
    }

    private List<String> mailed(RequestNumber number, String kind) {
        Post.deliver(context);
        return database.queryForList(
                "select account from app.outbox where number = ? and kind = ? and sent_at is not null order by account",
                String.class,
                number.text(),
                kind);
    }
}
