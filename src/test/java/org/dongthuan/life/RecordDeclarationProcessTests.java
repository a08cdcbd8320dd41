package org.dongthuan.life;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code record-declaration}. */
@ApplicationTest
class RecordDeclarationProcessTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    DeclarationFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new DeclarationFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void aRecordIsLaidOutDeclaredAndApproved() {
        String account = stories.person();
        RequestNumber number = stories.created(account);
        ProcessInstance process = stories.process(number);
        assertThat(process).hasPassed("askHolder").isWaitingAt("declareRecord");
        Assertions.assertThat(registry().idOf(account)).isEmpty();

        stories.fill(account, number);
        stories.submit(account, number);
        RequestNumber part = number.part(1);
        assertThat(stories.decision(part)).isWaitingAt("verifyRequest");
        Assertions.assertThat(stories.view(account, number).status()).isEqualTo(DeclarationStatus.IN_VERIFICATION);
        stories.decide("hoa.ngo", part, Outcome.APPROVE);
        Assertions.assertThat(registry().idOf(account)).isEmpty();
        stories.decide("minh.do", part, Outcome.APPROVE);

        var record = registry().idOf(account).orElseThrow();
        var values = registry()
                .values(record, List.of("birth_full_name", "staff_kind", "recruitment_date", "sex", "family_members"));
        Assertions.assertThat(values.get("birth_full_name").asText()).isEqualTo(DeclarationFixtures.NAME);
        Assertions.assertThat(values.get("staff_kind").asText()).isEqualTo("civil_servant");
        Assertions.assertThat(values.get("sex")).isEqualTo(stories.like("sex"));
        Assertions.assertThat(values.get("family_members")).hasSameSizeAs(stories.like("family_members"));
        String paper = context.getBean(WrittenDecisions.class)
                .ofRequest(part.text())
                .get(0)
                .number();
        var history = registry().history(record, "sex").get(0);
        Assertions.assertThat(history.basis().decision()).isEqualTo(paper);
        Assertions.assertThat(history.proposer()).isEqualTo(account);
        Assertions.assertThat(kept(number)).isZero();

        stories.run(number, "makeDocument");
        assertThat(process)
                .isEnded()
                .hasPassed("applyDeclaration", "notifyApproved")
                .hasNotPassed("sendBack");
        Assertions.assertThat(stories.mailed(number))
                .containsExactlyInAnyOrder(
                        "declaration-asked " + account,
                        "declaration-approved " + account,
                        "declaration-recorded lan.vu");
        refuses("already-decided", () -> stories.withdraw("lan.vu", number));
    }

    @Test
    void whoIsSlowIsRemindedAndMayStillDeclare() {
        String account = stories.person();
        stories.clocks().moveTo(LocalDate.of(2027, 3, 1), 9);
        RequestNumber number = stories.created(account);
        ProcessInstance process = stories.process(number);
        Assertions.assertThat(stories.view(account, number).dueDate()).isEqualTo("2027-03-04");
        stories.run(number, "declarationReminderDue");
        stories.run(number, "declarationOverdue");
        assertThat(process).hasPassed("remindHolder", "remindOverdue").isWaitingAt("declareRecord");
        Assertions.assertThat(stories.mailed(number))
                .containsExactlyInAnyOrder(
                        "declaration-asked " + account,
                        "declaration-reminder " + account,
                        "declaration-overdue " + account,
                        "declaration-late lan.vu");
        stories.clocks().moveTo(LocalDate.of(2027, 3, 9), 9);
        stories.fill(account, number);
        stories.submit(account, number);
        Assertions.assertThat(stories.view(account, number).dueDate()).isEqualTo("2027-03-16");
    }

    @Test
    void aDayThatBecomesFreeMovesTheTermAndItsTimer() {
        String account = stories.person();
        // a day of its own: the terms of other cases do not end on it
        stories.clocks().moveTo(LocalDate.of(2027, 8, 10), 9);
        RequestNumber number = stories.created(account);
        LocalDate due = LocalDate.of(2027, 8, 13);
        Assertions.assertThat(stories.view(account, number).dueDate()).isEqualTo(due);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new TermsMoved(due, due.plusDays(3))));
        Assertions.assertThat(stories.view(account, number).dueDate()).isEqualTo(due.plusDays(3));
        Date overdue = stories.clocks()
                .job(stories.process(number), "declarationOverdue")
                .getDuedate();
        Assertions.assertThat(overdue).isEqualTo(Date.from(Instant.parse("2027-08-16T17:00:00Z")));
    }

    @Test
    void whatIsWrongGoesBackWithItsReasonsAndComesAgain() {
        String account = stories.person();
        RequestNumber number = stories.submitted(account);
        ProcessInstance process = stories.process(number);
        Declaration declaration = context.getBean(DeclarationTable.class).get(number);
        List<DecisionBody.ItemDecision> words = stories.desk().groups().stream()
                .filter(group -> context.getBean(DeclarationContents.class)
                        .groups(declaration)
                        .contains(group))
                .map(group -> new DecisionBody.ItemDecision(
                        declaration.item(group),
                        group.equals("contact") ? Outcome.REFUSE : Outcome.APPROVE,
                        group.equals("contact") ? "Điện thoại thiếu một số" : null,
                        null))
                .toList();
        stories.decide("hoa.ngo", number.part(1), new DecisionBody(null, null, null, words));
        stories.decide("minh.do", number.part(1), new DecisionBody(null, null, null, words));

        Assertions.assertThat(registry().idOf(account)).isEmpty();
        stories.run(number, "makeReturnPaper");
        assertThat(process).hasPassed("sendBack", "notifyReturned").isWaitingAt("declareRecord");
        DeclarationView view = stories.view(account, number);
        Assertions.assertThat(view.round()).isEqualTo(2);
        Assertions.assertThat(view.sentBack())
                .containsExactly(new DeclarationView.SentBack("contact", "Điện thoại thiếu một số"));
        Assertions.assertThat(view.isWhole()).isTrue();
        Assertions.assertThat(view.rulings()).hasSize(1);

        stories.submit(account, number);
        stories.approve(number.part(2));
        stories.run(number, "makeDocument");
        assertThat(process).isEnded().hasPassed("applyDeclaration");
        Assertions.assertThat(stories.view(account, number).rulings()).hasSize(2);
        Assertions.assertThat(registry().idOf(account)).isPresent();
    }

    @Test
    void whatWasLaidOutForTheWrongPersonIsTakenBack() {
        String account = stories.person();
        String personalId = DeclarationFixtures.number();
        RequestNumber declaring = stories.created("lan.vu", stories.dossier("lan.vu", account, personalId));
        ProcessInstance process = stories.process(declaring);
        refuses("not-permitted", () -> stories.withdraw(account, declaring));
        refuses("request-unknown", () -> stories.withdraw("son.cao", declaring));
        stories.fill(account, declaring, "contact");
        stories.withdraw("hoa.ngo", declaring);
        assertThat(process).isEnded().hasPassed("dossierWithdrawn");
        Assertions.assertThat(kept(declaring)).isZero();
        refuses("already-decided", () -> stories.withdraw("hoa.ngo", declaring));

        // person, account and number are free again; it is taken back from the agency, too
        RequestNumber again = stories.created("lan.vu", stories.dossier("lan.vu", account, personalId));
        stories.fill(account, again);
        stories.submit(account, again);
        ProcessInstance second = stories.process(again);
        stories.withdraw("lan.vu", again);
        assertThat(second).isEnded().hasPassed("dossierWithdrawn");
        Assertions.assertThat(stories.mailed(again))
                .containsExactlyInAnyOrder("declaration-asked " + account, "declaration-withdrawn " + account);
    }

    @Test
    void neitherWhoLaidItOutNorWhoDeclaresItDecides() {
        String account = stories.person();
        RequestNumber number = stories.created(account);
        refuses("not-permitted", () -> stories.fill("lan.vu", number, "contact"));
        refuses("request-unknown", () -> stories.fill("tuan.bui", number, "contact"));
        stories.fill(account, number);
        stories.submit(account, number);
        refuses("not-declaring", () -> stories.fill(account, number, "contact"));
        refuses("not-declaring", () -> stories.submit(account, number));
        RequestNumber part = number.part(1);
        refuses("not-independent", () -> stories.decide("lan.vu", part, Outcome.APPROVE));
        refuses("own-request", () -> stories.decide(account, part, Outcome.APPROVE));
        stories.decide("hoa.ngo", part, Outcome.APPROVE);
        refuses("task-unknown", () -> stories.decide("son.cao", part, Outcome.APPROVE));
    }

    @Test
    void whatIsMissingIsNamedAndWhatIsWrongIsNotSaved() {
        String account = stories.person();
        RequestNumber number = stories.created(account);
        Assertions.assertThat(violations(() -> stories.submit(account, number)))
                .extracting(Violation::field)
                .contains("sex", "phone", "family_members", "portrait");
        var entry = new DeclarationEntries.Entry(
                Map.of(
                        "phone", TextNode.valueOf("không có"),
                        "emergency_contact", stories.like("emergency_contact")),
                List.of());
        Assertions.assertThat(stories.entries().save(stories.actor(account), number, "contact", entry))
                .extracting(Violation::field)
                .containsExactly("value-phone");
        DeclarationSheet sheet = stories.entries()
                .group(stories.actor(account), number, "contact")
                .sheet();
        Assertions.assertThat(sheet.values()).containsKey("emergency_contact").doesNotContainKey("phone");
        stories.fill(account, number);
        Assertions.assertThat(violations(() -> stories.entries().submit(stories.actor(account), number, false)))
                .extracting(Violation::field)
                .containsExactly("attested");
        // a document of somebody else proves nothing
        UUID foreign = stories.evidence("lan.vu");
        Assertions.assertThat(violations(() -> stories.entries()
                        .enclose(stories.actor(account), number, "identity", "identity_card", foreign)))
                .extracting(Violation::textKey)
                .containsExactly("update.evidence-unknown");
    }

    @Test
    void aNumberThatSomebodyHasIsRefusedInTheSameWordsWhoeverItIs() {
        String account = stories.person();
        String of = "nga.pham";
        RecordId record = registry().idOf(of).orElseThrow();
        String known = registry()
                .values(record, List.of("personal_id"))
                .get("personal_id")
                .asText();
        List<Violation> open = List.of(Violation.of("personal_id", "life.person-known"));
        Assertions.assertThat(refused(account, known)).isEqualTo(open);
        stories.secrecy(record, "secret");
        try {
            // it looks free, and those who watch over it are told
            stories.created("lan.vu", stories.dossier("lan.vu", stories.person(), known));
        } finally {
            stories.secrecy(record, "normal");
        }
        Assertions.assertThat(refused(account, known)).isEqualTo(open);
        String coming = DeclarationFixtures.number();
        stories.created("lan.vu", stories.dossier("lan.vu", stories.person(), coming));
        Assertions.assertThat(refused(account, coming)).isEqualTo(open);
        Integer found = database.queryForObject(
                "select count(*) from app.audit_event where actor = 'lan.vu' and purpose = 'record-declaration'"
                        + " and record_id = ?",
                Integer.class,
                record.value());
        Assertions.assertThat(found).isGreaterThanOrEqualTo(2);
    }

    @Test
    void onlyAnOfficerLaysOutRecordsAndOnlyForPeopleOfHisAgency() {
        String account = stories.person();
        for (String nobody : List.of("nga.pham", "minh.do", "admin", "yen.ta"))
            refuses("not-permitted", () -> stories.created(nobody, stories.dossier("lan.vu", account, "x")));
        Assertions.assertThat(fault(stories.dossier("lan.vu", "lan.vu", DeclarationFixtures.number())))
                .containsExactly("life.account.own");
        Assertions.assertThat(fault(stories.dossier("lan.vu", "nga.pham", DeclarationFixtures.number())))
                .containsExactly("life.account.unknown");
        Assertions.assertThat(fault(stories.dossier("lan.vu", "khong.ai", DeclarationFixtures.number())))
                .containsExactly("life.account.unknown");
        stories.created(account);
        Assertions.assertThat(fault(stories.dossier("lan.vu", account, DeclarationFixtures.number())))
                .containsExactly("life.account.open");
    }

    private List<String> fault(NewDossier dossier) {
        return violations(() -> stories.created("lan.vu", dossier)).stream()
                .map(Violation::textKey)
                .toList();
    }

    private List<Violation> refused(String account, String personalId) {
        return violations(() -> stories.created("lan.vu", stories.dossier("lan.vu", account, personalId)));
    }

    private static List<Violation> violations(ThrowingCallable act) {
        Throwable thrown = Assertions.catchThrowable(act);
        Assertions.assertThat(thrown).isInstanceOf(Refusal.class);
        return ((Refusal) thrown).violations();
    }

    private static void refuses(String type, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.type()).isEqualTo(type));
    }

    private int kept(RequestNumber number) {
        Integer kept = database.queryForObject(
                "select count(*) from app.declaration_value where number = ?", Integer.class, number.text());
        return kept == null ? -1 : kept;
    }

    private Registry registry() {
        return context.getBean(Registry.class);
    }
}
