package org.dongthuan.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.consent.ConsentTaskView;
import org.dongthuan.consent.Representatives;
import org.dongthuan.decision.Receipts;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.TaskDesk;
import org.dongthuan.review.TaskRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answering for somebody else, from the question to the receipt: only by a mandate that holds at that moment. */
@ApplicationTest
class ConsentByMandateTests {

    private static final String SUBJECT = "tuan.bui";
    private static final String MANDATARY = "dat.ngo";

    @Autowired
    ApplicationContext context;

    @Autowired
    TaskDesk tasks;

    ConsentFixtures stories;
    MandateFixtures mandates;

    @BeforeEach
    void prepare() {
        stories = new ConsentFixtures(context);
        mandates = new MandateFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.resetClocks();
        mandates.endAll(SUBJECT, MANDATARY);
        stories.cancelOpen();
    }

    @Test
    void anAnswerByMandateSaysEverywhereWhoGaveItForWhom() {
        UUID mandate = mandates.accepted(SUBJECT, MANDATARY);
        Consent consent = stories.asked(SUBJECT);
        assertThat(listed(MANDATARY, consent)).isEqualTo("Hoàng Lệ Thu (Ông/Bà trả lời thay mặt Bùi Anh Tuấn)");
        assertThat(listed(SUBJECT, consent)).isEqualTo("Hoàng Lệ Thu");
        ConsentTaskView seen = opened(MANDATARY, consent);
        assertThat(seen.text().sections().get(0).lines().get(0))
                .startsWith("Ngô Thành Đạt trả lời thay mặt Bùi Anh Tuấn");
        assertThat(seen.onBehalfOf().mandate()).isEqualTo(mandate);
        assertThat(opened(SUBJECT, consent).onBehalfOf()).isNull();

        stories.answer(MANDATARY, consent, ConsentFixtures.part(List.of("phone"), null));

        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.PARTLY_GIVEN);
        assertThat(stories.view(consent).answer().onBehalfOf().mandatary()).isEqualTo("Ngô Thành Đạt");
        assertThat(stories.view(consent).text().sha256()).isEqualTo(seen.text().sha256());
        stories.runReceipt(consent);
        byte[] receipt = context.getBean(Receipts.class)
                .find(consent.number().text(), "PARTLY_GIVEN")
                .orElseThrow()
                .json();
        assertThat(new String(receipt, StandardCharsets.UTF_8))
                .contains("Ngô Thành Đạt trả lời thay mặt Bùi Anh Tuấn, theo ủy quyền");
        assertThat(logged(consent, mandate)).contains("READ_TASK mandate", "ANSWER_CONSENT AGREE_PARTLY");
        assertThat(mails(consent, MANDATARY)).containsExactly("consent-invitation-mandate");
        assertThat(mails(consent, SUBJECT)).contains("consent-invitation", "consent-receipt");
        assertThat(context.getBean(Representatives.class).of(List.of(consent.number())))
                .containsExactly(MANDATARY);
    }

    @Test
    void withoutAMandateThatHoldsTheQuestionDoesNotExist() {
        Consent consent = stories.asked(SUBJECT);
        refused(consent);
        UUID offered = mandates.given(SUBJECT, MANDATARY);
        refused(consent);
        mandates.end(MANDATARY, offered);
        refused(consent);
        // the other way round it is none
        mandates.accepted(MANDATARY, SUBJECT);
        refused(consent);
        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.ASKED);
    }

    @Test
    void aMandateThatEndsBetweenLookingAndAnsweringIsNone() {
        UUID mandate = mandates.accepted(SUBJECT, MANDATARY);
        Consent consent = stories.asked(SUBJECT);
        opened(MANDATARY, consent);
        tasks.claim(stories.actor(MANDATARY), task(consent));
        mandates.end(SUBJECT, mandate);
        refused(consent);
        assertThat(stories.task(consent).getAssignee()).isNull();
        assertThat(listed(MANDATARY, consent)).isEmpty();
        assertThat(stories.agree(consent).status()).isEqualTo("GIVEN");
        assertThat(stories.view(consent).answer().onBehalfOf()).isNull();
    }

    @Test
    void aMandateHoldsFromItsFirstDayOnAndNoLongerThanItsLast() {
        LocalDate today = mandates.today();
        LocalDate tomorrow = today.plusDays(1);
        mandates.accepted(SUBJECT, MANDATARY, tomorrow, tomorrow);
        mandates.accepted(SUBJECT, "kiem.luong", today, today);
        Consent consent = stories.asked(SUBJECT);
        refused(consent);
        assertThat(opened("kiem.luong", consent).onBehalfOf()).isNotNull();

        stories.moveTo(tomorrow, 9);

        // whom a list names is a matter of minutes, who may answer is not
        assertThat(listed("kiem.luong", consent)).isEmpty();
        assertThatThrownBy(() -> opened("kiem.luong", consent)).hasMessage("task-unknown");
        assertThat(opened(MANDATARY, consent).onBehalfOf()).isNotNull();
        mandates.look();
        assertThat(listed(MANDATARY, consent)).startsWith("Hoàng Lệ Thu");
        assertThat(candidates(consent)).containsExactlyInAnyOrder(SUBJECT, MANDATARY);

        stories.answer(MANDATARY, consent, ConsentFixtures.refusal());
        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.REFUSED);
    }

    @Test
    void whoeverAsksNeverAnswersHimself() {
        mandates.accepted(SUBJECT, "thu.hoang");
        Consent consent = stories.asked(SUBJECT);
        assertThat(candidates(consent)).containsExactly(SUBJECT);
        assertThatThrownBy(() -> opened("thu.hoang", consent)).hasMessage("task-unknown");
        assertThatThrownBy(() -> stories.answer("thu.hoang", consent, ConsentFixtures.agreement()))
                .hasMessage("task-unknown");
    }

    @Test
    void ofTwoWhoMayAnswerTheFirstOneDoesAndTheSubjectTakesItBack() {
        mandates.accepted(SUBJECT, MANDATARY);
        Consent consent = stories.asked(SUBJECT);
        mandates.accepted(SUBJECT, "kiem.luong");
        assertThat(candidates(consent)).containsExactlyInAnyOrder(SUBJECT, MANDATARY, "kiem.luong");
        tasks.claim(stories.actor(MANDATARY), task(consent));
        assertThatThrownBy(() -> tasks.claim(stories.actor("kiem.luong"), task(consent)))
                .hasMessage("task-claimed");

        String taskId = task(consent);
        assertThat(stories.agree(consent).status()).isEqualTo("GIVEN");

        assertThat(stories.view(consent).answer().onBehalfOf()).isNull();
        assertThatThrownBy(() -> tasks.open(stories.actor(MANDATARY), taskId, Texts.VIETNAMESE))
                .hasMessage("already-decided");
        assertThat(context.getBean(Representatives.class).of(List.of(consent.number())))
                .as("whoever could have answered decides on nothing of it either")
                .containsExactlyInAnyOrder(MANDATARY, "kiem.luong");
    }

    private void refused(Consent consent) {
        assertThatThrownBy(() -> opened(MANDATARY, consent)).hasMessage("task-unknown");
        assertThatThrownBy(() -> stories.answer(MANDATARY, consent, ConsentFixtures.agreement()))
                .hasMessage("task-unknown");
    }

    private ConsentTaskView opened(String account, Consent consent) {
        return (ConsentTaskView) tasks.open(stories.actor(account), task(consent), Texts.VIETNAMESE)
                .view();
    }

    private String task(Consent consent) {
        return stories.task(consent).getId();
    }

    /** What the person's list of tasks says of it, nothing where it is not there. */
    private String listed(String account, Consent consent) {
        return context.getBean(TaskRows.class).list(stories.actor(account), 0, 100, Texts.VIETNAMESE).stream()
                .filter(row -> row.task().number().equals(consent.number()) && row.line() != null)
                .map(row -> row.line().request().person())
                .findFirst()
                .orElse("");
    }

    private List<String> candidates(Consent consent) {
        return context.getBean(org.camunda.bpm.engine.TaskService.class).getIdentityLinksForTask(task(consent)).stream()
                .map(link -> link.getUserId())
                .toList();
    }

    private List<String> logged(Consent consent, UUID mandate) {
        return context.getBean(JdbcClient.class)
                .sql("""
                        select action || ' ' || purpose from app.audit_event
                        where grant_id = ? and reference = ? and record_id = ? and actor = ?""")
                .params(
                        mandate,
                        consent.number().text(),
                        stories.record(SUBJECT).value(),
                        MANDATARY)
                .query(String.class)
                .list();
    }

    private List<String> mails(Consent consent, String account) {
        return context.getBean(JdbcClient.class)
                .sql("select kind from app.outbox where number = ? and account = ?")
                .params(consent.number().text(), account)
                .query(String.class)
                .list();
    }
}
