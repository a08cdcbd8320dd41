package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.grant.Basis;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.grant.GrantDesk.Side;
import org.dongthuan.grant.GrantView;
import org.dongthuan.grant.Grants;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a further door costs: {@link OwnStaffDoor}, one row of the table, its texts; from the request to the end of its grant. */
@ApplicationTest
class OwnStaffDoorTests {

    private static final String PURPOSE = "record_management";

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RecordReading reading;

    @Autowired
    JdbcTemplate database;

    AccessFixtures stories;
    String deployment;

    /** The shipped table with one other row. */
    @BeforeEach
    void openTheDoor() throws IOException {
        BpmnAwareTests.init(engine);
        stories = new AccessFixtures(context);
        String shipped = new ClassPathResource("processes/access-door.dmn").getContentAsString(StandardCharsets.UTF_8);
        int row = shipped.indexOf("<rule id=\"access-door-rule-5\">");
        int end = shipped.indexOf("</rule>", row);
        String open = shipped.substring(row, end)
                .replace("\"NONE\"", "\"OWN_STAFF\"")
                .replace("\"closed.OWN_STAFF\"", "\"own-staff\"");
        deployment = repository
                .createDeployment()
                .addString("access-door.dmn", shipped.substring(0, row) + open + shipped.substring(end))
                .deploy()
                .getId();
    }

    @AfterEach
    void shutTheDoor() {
        stories.withdrawOpenRequests("lan.vu");
        repository.deleteDeployment(deployment, true);
        assertThatThrownBy(() -> stories.desk().check(stories.actor("lan.vu"), wish("nga.pham")))
                .isInstanceOf(RuleViolated.class)
                .hasMessage("door-closed");
    }

    @Test
    void theAgencyDecidesAtOnceAndTheGrantLivesAsLongAsWhatItRestsOn() {
        RequestNumber number = submitted("nga.pham");
        ProcessInstance part = stories.process(number.part(1));
        assertThat(part).isWaitingAt("decideByAgency");
        Assertions.assertThat(stories.view("lan.vu", number).door()).isEqualTo("OWN_STAFF");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.IN_VERIFICATION);
        Assertions.assertThat(count("select count(*) from app.consent where request = ?", number.text()))
                .isZero();

        stories.decide("hoa.ngo", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);

        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.GRANTED);
        GrantView grant = grant(number);
        Assertions.assertThat(database.queryForList(
                        "select kind || ' ' || reference from app.grant_basis where grant_id = ?",
                        String.class,
                        grant.id()))
                .containsExactly("STANDING_DECISION " + grant.decision().id());
        ReadRecord read = read(grant);
        Assertions.assertThat(read.fields().keySet()).containsExactlyElementsOf(grant.fields());

        end(grant);
        assertThatThrownBy(() -> read(grant))
                .isInstanceOf(Refusal.NotPermitted.class)
                .hasMessage("grant-basis-ended");
        Assertions.assertThat(grant(number).state()).isEqualTo(Grant.State.BASIS_ENDED);
    }

    @Test
    void thePaperNamesTheGroundsAndDutiesOfThisDoorAlone() {
        RequestNumber number = submitted("nga.pham");
        stories.decide("hoa.ngo", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);
        UUID decision = grant(number).decision().id();
        var paper = context.getBean(DecisionReading.class).open(stories.actor("lan.vu"), decision);
        Assertions.assertThat(paper.toString())
                .contains("Điều 19 Nghị định số 27/2026/NĐ-CP", "thôi giữ vị trí được phân công")
                .doesNotContain("sự đồng ý của chủ thể dữ liệu", "rút sự đồng ý");
    }

    @Test
    void aRefusalAndAWithdrawalEndItAsAtAnyDoor() {
        RequestNumber refused = submitted("tuan.bui");
        stories.decide("hoa.ngo", refused.part(1), Outcome.APPROVE);
        stories.decide("minh.do", refused.part(1), Outcome.REFUSE);
        Assertions.assertThat(stories.status(refused)).isEqualTo(AccessStatus.REFUSED);
        Assertions.assertThat(stories.grants(refused)).isEmpty();

        RequestNumber withdrawn = submitted("tuan.bui");
        ProcessInstance part = stories.process(withdrawn.part(1));
        stories.withdraw("lan.vu", withdrawn);
        assertThat(part).isEnded().hasPassed("withdrawnAtDecision").hasNotPassed("grantAccess");
        Assertions.assertThat(stories.status(withdrawn)).isEqualTo(AccessStatus.WITHDRAWN);
    }

    @Test
    void nobodyReadsThroughItWhoseRecordsHisAgencyDoesNotManage() {
        assertThatThrownBy(() -> stories.desk().check(stories.actor("son.cao"), wish("tuan.bui", "nga.pham")))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> Assertions.assertThat(refusal.violations())
                                .extracting(Violation::field, Violation::textKey)
                                .containsExactly(
                                        tuple("subjects[0]", "access.subject-not-own-staff"),
                                        tuple("subjects[1]", "access.subject-not-own-staff")));
    }

    private RequestNumber submitted(String subject) {
        return stories.desk().submit(stories.actor("lan.vu"), wish(subject)).number();
    }

    private SubmitAccessRequest wish(String... subjects) {
        LocalDate today = stories.today();
        return new SubmitAccessRequest(
                stories.records(subjects),
                new SubmitAccessRequest.Purpose(PURPOSE, "Rà soát hồ sơ nhân sự của Sở"),
                "own_staff_duty",
                List.of("phone", "other_name"),
                List.of(FormOfUse.VIEW),
                today,
                today.plusDays(9),
                null);
    }

    private GrantView grant(RequestNumber number) {
        return context
                .getBean(GrantDesk.class)
                .list(stories.actor("lan.vu"), Side.MINE, new Paging(0, 100))
                .items()
                .stream()
                .filter(grant -> grant.request().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private ReadRecord read(GrantView grant) {
        return reading.read(
                stories.actor("lan.vu"),
                new ReadingRequest(grant.record(), List.of(), PURPOSE, grant.id(), FormOfUse.VIEW));
    }

    private void end(GrantView grant) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.getBean(Grants.class)
                        .endBasis(
                                Basis.Kind.STANDING_DECISION,
                                grant.decision().id().toString()));
    }

    private int count(String sql, Object... arguments) {
        Integer count = database.queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }
}
