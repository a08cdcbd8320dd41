package org.dongthuan.grant;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The way of {@code grant-revocation.bpmn}: the right has ended before anybody is told. */
@ApplicationTest
class GrantRevocationProcessTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    GrantDesk desk;

    @Autowired
    JdbcTemplate database;

    GrantFixtures grants;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        grants = new GrantFixtures(context);
    }

    @AfterEach
    void clear() {
        grants.endAll();
    }

    @Test
    void recipientAndSubjectAreToldOnceOfARightThatHasEnded() {
        Grant grant = grants.given("dat.ngo", "nga.pham", "phone");
        desk.revoke(grants.actor("minh.do"), grant.id(), "Hết nhu cầu");
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .processDefinitionKey("grant-revocation")
                .processInstanceBusinessKey(grant.id().toString())
                .singleResult();

        assertThat(process).isWaitingAt("notifyOfRevocation");
        Assertions.assertThat(mails(grant, "sent_at is null")).containsExactly("dat.ngo", "nga.pham");
        Assertions.assertThat(database.queryForObject(
                        "select end_kind from app.access_grant where id = ?", String.class, grant.id()))
                .isEqualTo("REVOKED");

        management.executeJob(management
                .createJobQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getId());

        assertThat(process)
                .hasPassed("notifyOfRevocation", "revocationNotified")
                .isEnded();
        Assertions.assertThat(mails(grant, "sent_at is not null")).containsExactly("dat.ngo", "nga.pham");
    }

    private List<String> mails(Grant grant, String state) {
        return database.queryForList(
                "select account from app.outbox where event = ? and " + state + " order by account",
                String.class,
                grant.id() + "/revoked");
    }
}
