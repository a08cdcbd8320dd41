package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.certification.CertificationFixtures;
import org.dongthuan.certification.CertificationStatus;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.disclosure.Disclosure;
import org.dongthuan.disclosure.DisclosureFilter;
import org.dongthuan.disclosure.Disclosures;
import org.dongthuan.grant.Basis;
import org.dongthuan.grant.Grants;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.dongthuan.review.StoryLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A ministry asks for its own function: certified, decided, read; those whose data it is are not asked, and see it. */
@ApplicationTest
class StatutoryDoorTests {

    private static final String PURPOSE = "direction_home_affairs";

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    AccessFixtures stories;
    CertificationFixtures certifications;
    ReviewFixtures people;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new AccessFixtures(context);
        certifications = new CertificationFixtures(context);
        people = new ReviewFixtures(context);
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        people.clear();
        stories.withdrawOpenRequests("dat.ngo", "khanh.trinh");
    }

    @Test
    void certifiedByItsLeadersDecidedByTheAgencyReadAndSeen() {
        RequestNumber number = stories.byFunction("dat.ngo", "nga.pham");
        ProcessInstance process = stories.process(number);
        assertThat(process).hasPassed("acknowledgeRequest").isWaitingAt("passGateOnce");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.AWAITING_CERTIFICATION);
        Assertions.assertThat(stories.process(number.part(1))).isNull();
        RequestNumber certification = stories.certification(number);

        certifications.certify("khanh.trinh", certification);
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.IN_VERIFICATION);
        ProcessInstance part = stories.process(number.part(1));
        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);

        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.GRANTED);
        Map<String, Object> grant = stories.grants(number).get(0);
        Assertions.assertThat(stories.bases(number))
                .containsExactly(
                        "AGENCY_DECISION " + grant.get("decision") + " " + stories.lastDay(number),
                        "CERTIFICATION " + certification + " " + stories.lastDay(number));
        Assertions.assertThat(count("select count(*) from app.consent where request = ?", number.text()))
                .as("nobody was asked")
                .isZero();
        stories.runJobs(number.part(1), "makeDocument");
        assertThat(part).isEnded().hasPassed("gatherAnswers", "grantAccess", "notifyPart");
        assertThat(process).isEnded().hasPassed("passGateOnce", "handlePart", "requestHandled");
        Assertions.assertThat(mails(number, "nga.pham")).containsExactly("access-granted-unasked");

        ReadRecord read = read("dat.ngo", number, grant);
        Assertions.assertThat(read.fields().keySet()).containsExactlyInAnyOrderElementsOf(AccessFixtures.FIELDS);
        Disclosure seen = seen("nga.pham", number);
        Assertions.assertThat(seen.person()).isEqualTo("Ngô Thành Đạt");
        Assertions.assertThat(seen.purpose()).isEqualTo(PURPOSE);
        Assertions.assertThat(seen.decision()).isNotNull();
        Assertions.assertThat(seen.decision().readable()).isTrue();
    }

    @Test
    void thePaperNamesTheFunctionItsLawsAndTheCertification() {
        RequestNumber number = granted(
                stories.wish("direction_home_affairs", "state_body_function", AccessFixtures.FIELDS, "nga.pham"));
        String paper = paper(number, "dat.ngo");
        Assertions.assertThat(paper)
                .contains(
                        "Điều 19 Luật Bảo vệ dữ liệu cá nhân",
                        "khoản 1 Điều 15 Nghị định số 27/2026/NĐ-CP",
                        "Phiếu xác nhận số " + stories.certification(number),
                        "không cần sự đồng ý của chủ thể dữ liệu")
                .doesNotContain("Phiếu lấy ý kiến", "rút lại sự đồng ý", "Luật Thanh tra");
        // of two people it is named once
        RequestNumber two = granted(stories.wish("tax", "tax_law", List.of("phone"), "nga.pham", "tuan.bui"));
        Assertions.assertThat(paper(two, "dat.ngo"))
                .contains("Luật Quản lý thuế")
                .doesNotContain(certificationTwice(two));
    }

    private String certificationTwice(RequestNumber number) {
        return stories.certification(number) + ", " + stories.certification(number);
    }

    @Test
    void oneCertificationStandsForAllPartsAndNobodyInThemIsAskedAgain() {
        RequestNumber number = stories.byFunction("dat.ngo", "nga.pham", "son.cao", "tuan.bui");
        Assertions.assertThat(stories.request(number).parts()).hasSize(2);
        Assertions.assertThat(stories.request(number).people().stream().map(AskedPerson::question))
                .containsOnly(stories.certification(number));
        certifications.certify("linh.duong", stories.certification(number));
        Assertions.assertThat(stories.stages(number).values())
                .as("son.cao's agency has nobody else to verify")
                .containsOnly(AccessStage.IN_VERIFICATION);
        Assertions.assertThat(certified(number)).hasSize(1);
    }

    @Test
    void whatIsNotCertifiedEndsAndNobodyDecides() {
        RequestNumber number = stories.byFunction("dat.ngo", "nga.pham", "an.phan");
        certifications.refuse("khanh.trinh", stories.certification(number), "Không thuộc nhiệm vụ của đơn vị");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.REFUSED);
        Assertions.assertThat(stories.stages(number).values()).containsOnly(AccessStage.CERTIFICATION_REFUSED);
        Assertions.assertThat(count("select count(*) from app.review_case where number like ?", number + "%"))
                .isZero();
        Assertions.assertThat(stories.view("dat.ngo", number).story())
                .extracting(StoryLine::event, StoryLine::person, StoryLine::agency, StoryLine::details)
                .contains(tuple(
                        "CERTIFICATION_REFUSED",
                        null,
                        "Vụ Tổ chức cán bộ - Bộ Nội vụ",
                        List.of("Không thuộc nhiệm vụ của đơn vị")));
        stories.runJobs(number.part(1), "makeDocument");
        Assertions.assertThat(mails(number, "dat.ngo")).contains("access-decided");
        Assertions.assertThat(mails(number, "nga.pham")).isEmpty();
    }

    @Test
    void silenceEndsIt() {
        RequestNumber number = stories.byFunction("dat.ngo", "nga.pham");
        RequestNumber certification = stories.certification(number);
        new ConsentFixtures(context)
                .moveTo(certifications.get(certification).certifyBy().plusDays(1), 0);
        certifications.runJob(certification, "certificationOverdue");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.LAPSED);
        Assertions.assertThat(stories.stages(number))
                .containsExactly(entry("nga.pham", AccessStage.CERTIFICATION_LAPSED));
    }

    @Test
    void takenBackBeforeItIsCertifiedNobodyHasToSayAWord() {
        RequestNumber number = stories.byFunction("dat.ngo", "nga.pham", "an.phan");
        ProcessInstance process = stories.process(number);
        RequestNumber certification = stories.certification(number);
        stories.withdraw("dat.ngo", number);
        assertThat(process).isEnded().hasPassed("requestWithdrawn").hasNotPassed("handlePart");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.WITHDRAWN);
        Assertions.assertThat(certifications.get(certification).status()).isEqualTo(CertificationStatus.CANCELLED);
        Assertions.assertThat(certifications.task(certification)).isNull();
    }

    @Test
    void takenBackAfterThatItEndsAtTheAgency() {
        RequestNumber number = stories.byFunction("dat.ngo", "nga.pham");
        certifications.certify("khanh.trinh", stories.certification(number));
        ProcessInstance part = stories.process(number.part(1));
        stories.withdraw("dat.ngo", number);
        assertThat(part).isEnded().hasPassed("withdrawnAtDecision");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.WITHDRAWN);
    }

    /** The records of the ministry's own people: its leaders certify, and its leaders decide. */
    @Test
    void whoCertifiedDecidesOnNobodyInTheSameRequest() {
        RequestNumber number = stories.byFunction("dat.ngo", "hai.tran");
        certifications.certify("khanh.trinh", stories.certification(number));
        stories.decide("mai.dang", number.part(1), Outcome.APPROVE);
        assertThatThrownBy(() -> stories.decide("khanh.trinh", number.part(1), Outcome.APPROVE))
                .isInstanceOf(Refusal.NotPermitted.class)
                .hasMessage("not-independent");
        stories.decide("linh.duong", number.part(1), Outcome.APPROVE);
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.GRANTED);
    }

    @Test
    void withNobodyToCertifyTheRequesterSeesForWhomItWaits() {
        RequestNumber number = stories.byFunction("khanh.trinh", "nga.pham");
        Assertions.assertThat(stories.view("khanh.trinh", number).parts().get(0).awaitsAppointment())
                .isNotNull()
                .satisfies(awaited ->
                        Assertions.assertThat(awaited.agency().code()).isEqualTo("G09"));
        people.appoint("mai.dang", "APPROVER", "G09");
        Assertions.assertThat(stories.view("khanh.trinh", number).parts().get(0).awaitsAppointment())
                .isNull();
        certifications.certify("mai.dang", stories.certification(number));
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.IN_VERIFICATION);
    }

    /** Each thing that it rests on can end by itself, and the grant with it. */
    @Test
    void theGrantEndsWithItsCertificationOrItsDecision() {
        for (Basis.Kind kind : List.of(Basis.Kind.CERTIFICATION, Basis.Kind.AGENCY_DECISION)) {
            RequestNumber number = granted(
                    stories.wish("direction_home_affairs", "state_body_function", AccessFixtures.FIELDS, "nga.pham"));
            Map<String, Object> grant = stories.grants(number).get(0);
            read("dat.ngo", number, grant);
            String reference = kind == Basis.Kind.CERTIFICATION
                    ? stories.certification(number).text()
                    : String.valueOf(grant.get("decision"));
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> context.getBean(Grants.class).endBasis(kind, reference));
            assertThatThrownBy(() -> read("dat.ngo", number, grant)).hasMessage("grant-basis-ended");
        }
    }

    @Test
    void onlyTheAgencyThatTheLawNamesTakesAPurpose() {
        var wish = stories.wish("direction_home_affairs", "state_body_function", List.of("phone"), "nga.pham");
        for (String elsewhere : List.of("lan.vu", "thu.hoang", "kiem.luong")) {
            assertThatThrownBy(() -> stories.desk().check(stories.actor(elsewhere), wish))
                    .isInstanceOfSatisfying(
                            RuleViolated.class,
                            refusal -> Assertions.assertThat(refusal.violations())
                                    .extracting(Violation::field, Violation::textKey)
                                    .containsExactly(tuple("purpose.code", "access.purpose-for-others")));
        }
        Assertions.assertThat(
                        stories.desk().check(stories.actor("dat.ngo"), wish).door())
                .isEqualTo("STATUTORY");
    }

    /** Whoever has no account can be asked about where nobody is asked. */
    @Test
    void aPersonWithoutAnAccountIsNoObstacle() {
        UUID without = database.queryForList(
                        "select id from app.record where account is null and secrecy = 'normal' limit 1", UUID.class)
                .get(0);
        var like = stories.wish("direction_home_affairs", "state_body_function", List.of("phone"), "nga.pham");
        var wish = new SubmitAccessRequest(
                List.of(without),
                like.purpose(),
                like.legalBasis(),
                like.fields(),
                like.formsOfUse(),
                like.from(),
                like.to(),
                null);
        Assertions.assertThat(
                        stories.desk().check(stories.actor("dat.ngo"), wish).answerBy())
                .isNotNull();
    }

    private RequestNumber granted(SubmitAccessRequest wish) {
        RequestNumber number = stories.submitted("dat.ngo", wish);
        certifications.certify("khanh.trinh", stories.certification(number));
        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);
        return number;
    }

    private String paper(RequestNumber number, String reader) {
        UUID decision = stories.request(number).people().get(0).decision();
        return context.getBean(DecisionReading.class)
                .open(stories.actor(reader), decision)
                .toString();
    }

    private ReadRecord read(String account, RequestNumber number, Map<String, Object> grant) {
        AccessRequest request = stories.request(number);
        return context.getBean(RecordReading.class)
                .read(
                        stories.actor(account),
                        new ReadingRequest(
                                new RecordId((UUID) grant.get("record_id")),
                                List.of(),
                                request.purpose(),
                                (UUID) grant.get("id"),
                                FormOfUse.VIEW));
    }

    private Disclosure seen(String account, RequestNumber number) {
        return context
                .getBean(Disclosures.class)
                .list(stories.actor(account), DisclosureFilter.NONE, Paging.of(0, 100), Texts.VIETNAMESE)
                .items()
                .stream()
                .filter(one -> number.text().equals(one.reference()) && one.grant() != null)
                .findFirst()
                .orElseThrow();
    }

    private List<String> certified(RequestNumber number) {
        return database.queryForList(
                "select number from app.certification where request = ?", String.class, number.text());
    }

    private List<String> mails(RequestNumber number, String account) {
        return database.queryForList(
                "select kind from app.outbox where number = ? and account = ? order by id",
                String.class,
                number.text(),
                account);
    }

    private int count(String sql, Object... arguments) {
        Integer count = database.queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }
}
