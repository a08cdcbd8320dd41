package org.dongthuan.certification;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.AccessStatus;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.DecisionView;
import org.dongthuan.decision.EndedGround;
import org.dongthuan.decision.Verification;
import org.dongthuan.decision.VerifiedPaper;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.dongthuan.revision.RevisionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code certification-end}, and what ends with a certification. */
@ApplicationTest
class CertificationEndProcessTests {

    private static final String REASON = "Nhiệm vụ đã chuyển cho cơ quan khác";

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    GivenCertifications given;

    @Autowired
    JdbcTemplate database;

    AccessFixtures accesses;
    CertificationFixtures certifications;
    RevisionFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        accesses = new AccessFixtures(context);
        certifications = new CertificationFixtures(context);
        stories = new RevisionFixtures(context);
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        accesses.withdrawOpenRequests("dat.ngo");
    }

    @Test
    void oneOfTheAgencyProposesAnotherDecidesAndNothingIsReadByItAnyMore() {
        RequestNumber request = certified("nga.pham", "tuan.bui");
        RequestNumber certification = accesses.certification(request);
        accesses.decide("lan.vu", request.part(1), Outcome.APPROVE);
        accesses.decide("minh.do", request.part(1), Outcome.APPROVE);
        WrittenDecision granted = stories.decisionOn(request.part(1));
        read(request);

        nobodyElseSeesItOrProposes(certification);
        refusedItStays(request, certification, granted);
        withdrawnItStays(certification);

        // also whoever certified it may see his mistake; another leader decides
        RequestNumber number = propose("khanh.trinh", certification);
        Assertions.assertThat(database.queryForList(
                        "select stage from app.overseen_case where number = ?", String.class, number.text()))
                .as("for those who watch")
                .containsExactly("IN_APPROVAL");
        refuses("open-end-exists", () -> propose("mai.dang", certification));
        for (String concerned : List.of("khanh.trinh", "nga.pham"))
            refuses("own-request", () -> stories.decide(concerned, number, Outcome.APPROVE));
        for (String outside : List.of("dat.ngo", "minh.do"))
            refuses("task-unknown", () -> stories.decide(outside, number, Outcome.APPROVE));
        ProcessInstance process = stories.instance(number, "certification-end");
        stories.decide("linh.duong", number, Outcome.APPROVE);
        runDocument(number);
        assertThat(process).isEnded().hasPassed("revokeCertification").hasNotPassed("recordRefusal");

        Assertions.assertThat(certifications.get(certification).status()).isEqualTo(CertificationStatus.REVOKED);
        Assertions.assertThat(stories.ends(request))
                .hasSize(2)
                .allSatisfy(end -> Assertions.assertThat(end)
                        .containsEntry("end_kind", "BASIS_ENDED")
                        .containsEntry("ended_by", "linh.duong"));
        assertThatThrownBy(() -> read(request)).hasMessage("grant-basis-ended");
        Assertions.assertThat(stories.mails(request.text()))
                .contains("nga.pham grant-basis-ended-subject", "tuan.bui grant-basis-ended-subject");
        Assertions.assertThat(stories.mails(certification.text()))
                .contains("dat.ngo certification-revoked", "khanh.trinh certification-end-decided");
        saysSoToEverybody(granted, certification);
        isReadByTheRecipientOnly(number);
        refuses("certification-revoked", () -> propose("mai.dang", certification));
    }

    private void nobodyElseSeesItOrProposes(RequestNumber certification) {
        for (String outside : List.of("nga.pham", "dat.ngo", "minh.do", "admin", "thu.hoang"))
            refuses("request-unknown", () -> propose(outside, certification));
        Assertions.assertThat(listed("mai.dang")).contains(certification);
        Assertions.assertThat(listed("minh.do")).doesNotContain(certification);
        assertThatThrownBy(() -> given.propose(actor("mai.dang"), certification, " \n", Seen.UNTOLD, Texts.VIETNAMESE))
                .hasMessage("certification-invalid");
    }

    private void refusedItStays(RequestNumber request, RequestNumber certification, WrittenDecision granted) {
        RequestNumber number = propose("mai.dang", certification);
        ProcessInstance process = stories.instance(number, "certification-end");
        // a verifier is not asked once more: one proposes, one decides
        assertThat(stories.decisionProcess(number)).isWaitingAt("approveRequest");
        stories.decide("linh.duong", number, Outcome.REFUSE);
        runDocument(number);
        assertThat(process).isEnded().hasPassed("recordRefusal").hasNotPassed("revokeCertification");
        Assertions.assertThat(certifications.get(certification).status()).isEqualTo(CertificationStatus.CERTIFIED);
        Assertions.assertThat(verified(granted).state()).isEqualTo(VerifiedPaper.State.IN_FORCE);
        read(request);
        // what the agency weighed and left concerns nobody outside of it
        refuses("decision-unknown", () -> open("dat.ngo", stories.decisionOn(number)));
        Assertions.assertThat(
                        open("mai.dang", stories.decisionOn(number)).articles().toString())
                .contains("Không thu hồi xác nhận");
    }

    private void withdrawnItStays(RequestNumber certification) {
        RequestNumber number = propose("mai.dang", certification);
        ProcessInstance process = stories.instance(number, "certification-end");
        refuses("not-permitted", () -> withdraw("linh.duong", certification));
        Assertions.assertThat(withdraw("mai.dang", certification).end().status())
                .isEqualTo(EndStatus.WITHDRAWN);
        assertThat(process).isEnded().hasPassed("endWithdrawn").hasNotPassed("revokeCertification");
        refuses("already-decided", () -> withdraw("mai.dang", certification));
    }

    private void saysSoToEverybody(WrittenDecision granted, RequestNumber certification) {
        VerifiedPaper paper = verified(granted);
        Assertions.assertThat(paper.state()).isEqualTo(VerifiedPaper.State.GROUND_ENDED);
        Assertions.assertThat(paper.groundEnded())
                .isEqualTo(new EndedGround(certification.text(), LocalDate.now(context.getBean(Clock.class))));
        Assertions.assertThat(open("dat.ngo", granted).groundEnded()).isEqualTo(paper.groundEnded());
        String code = database.queryForObject(
                "select verification_code from app.decision_extract where decision = ? limit 1",
                String.class,
                granted.id());
        Assertions.assertThat(context.getBean(Verification.class)
                        .verify(code)
                        .orElseThrow()
                        .state())
                .isEqualTo(VerifiedPaper.State.GROUND_ENDED);
    }

    private void isReadByTheRecipientOnly(RequestNumber number) {
        WrittenDecision decision = stories.decisionOn(number);
        Assertions.assertThat(verified(decision).state()).isEqualTo(VerifiedPaper.State.IN_FORCE);
        DecisionView paper = open("dat.ngo", decision);
        Assertions.assertThat(paper.toString())
                .contains(REASON, "Ngô Thành Đạt")
                .doesNotContain("Phạm Thị Nga", "Bùi Anh Tuấn");
        for (String outside : List.of("nga.pham", "minh.do"))
            refuses("decision-unknown", () -> open(outside, decision));
    }

    @Test
    void whoeverIsStillInReviewIsRefusedByTheManagingAgency() {
        RequestNumber request = certified("nga.pham");
        RequestNumber certification = accesses.certification(request);
        RequestNumber number = propose("mai.dang", certification);
        stories.decide("khanh.trinh", number, Outcome.APPROVE);

        assertThatThrownBy(() -> accesses.decide("lan.vu", request.part(1), Outcome.APPROVE))
                .isInstanceOf(Refusal.class);
        accesses.decide("lan.vu", request.part(1), Outcome.REFUSE);
        accesses.decide("minh.do", request.part(1), Outcome.REFUSE);
        Assertions.assertThat(accesses.status(request)).isEqualTo(AccessStatus.REFUSED);
        Assertions.assertThat(accesses.view("dat.ngo", request).story())
                .extracting(StoryLine::event)
                .contains("CERTIFICATION_CERTIFIED", "CERTIFICATION_REVOKED");
        Assertions.assertThat(open("dat.ngo", stories.decisionOn(request.part(1)))
                        .articles()
                        .toString())
                .contains("đã thu hồi xác nhận");
        // whom nobody could read yet is told nothing
        Assertions.assertThat(stories.mails(request.text())).noneMatch(mail -> mail.contains("basis-ended"));
    }

    @Test
    void aTokenThatWasMovedEndsNothing() {
        RequestNumber certification = accesses.certification(certified("nga.pham"));
        RequestNumber number = propose("mai.dang", certification);
        var effects = context.getBean(EndEffects.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> effects.revoke(number)));
        Assertions.assertThat(certifications.get(certification).status()).isEqualTo(CertificationStatus.CERTIFIED);
        // the database itself takes nothing back twice and forgets nothing of it
        for (String change : List.of("reason = 'x'", "revoked_at = null"))
            assertThatThrownBy(() -> database.update(
                            "update app.certification set " + change + " where number = ?", certification.text()))
                    .isInstanceOf(DataAccessException.class);
        withdraw("mai.dang", certification);
    }

    private RequestNumber certified(String... subjects) {
        RequestNumber request = accesses.byFunction("dat.ngo", subjects);
        certifications.certify("khanh.trinh", accesses.certification(request));
        return request;
    }

    private RequestNumber propose(String account, RequestNumber certification) {
        return Objects.requireNonNull(
                        given.propose(actor(account), certification, REASON, Seen.UNTOLD, Texts.VIETNAMESE)
                                .end())
                .number();
    }

    private GivenCertification withdraw(String account, RequestNumber certification) {
        return given.withdraw(actor(account), certification, Seen.UNTOLD, Texts.VIETNAMESE);
    }

    private List<RequestNumber> listed(String account) {
        return given.list(actor(account), KeyPaging.of(null, null, 100), Texts.VIETNAMESE).items().stream()
                .map(GivenCertification::number)
                .toList();
    }

    private void runDocument(RequestNumber number) {
        EngineWork.run(context, "makeDocument", Stream.of(stories.instance(number, "certification-end")));
    }

    private ReadRecord read(RequestNumber request) {
        Map<String, Object> grant = accesses.grants(request).get(0);
        return context.getBean(RecordReading.class)
                .read(
                        actor("dat.ngo"),
                        new ReadingRequest(
                                new RecordId((UUID) grant.get("record_id")),
                                List.of(),
                                "direction_home_affairs",
                                (UUID) grant.get("id"),
                                FormOfUse.VIEW));
    }

    private DecisionView open(String account, WrittenDecision decision) {
        return context.getBean(DecisionReading.class).open(actor(account), decision.id());
    }

    private VerifiedPaper verified(WrittenDecision decision) {
        return context.getBean(Verification.class)
                .verify(decision.verificationCode())
                .orElseThrow();
    }

    private Actor actor(String account) {
        return certifications.actor(account);
    }

    private static void refuses(String word, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.type()).isEqualTo(word));
    }
}
