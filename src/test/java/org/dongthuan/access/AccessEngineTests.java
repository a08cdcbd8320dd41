package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.dongthuan.ApplicationTest;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.ApplicationContext;

/** What the engine carries of a request, and that nothing done by hand in it grants anything. */
@ApplicationTest
class AccessEngineTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    AccessFixtures stories;

    @BeforeEach
    void prepare() {
        BpmnAwareTests.init(engine);
        stories = new AccessFixtures(context);
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        stories.withdrawOpenRequests("thu.hoang");
    }

    /** The rules let no such request in; one that is there because the table was changed since is refused. */
    @Test
    void aRequestWhoseDoorWasShutIsRefusedAndAsksNobody() throws SQLException {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        runtime.deleteProcessInstance(stories.process(number).getId(), "shut");
        var owner = context.getBean(FlywayConnectionDetails.class);
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var change = connection.prepareStatement("update app.access_request set purpose = 'record_management',"
                        + " legal_basis = 'own_staff_duty' where number = ?")) {
            change.setString(1, number.text());
            change.executeUpdate();
        }
        ProcessInstance process = runtime.startProcessInstanceByKey(
                "access-request",
                number.text(),
                Map.of(
                        "purposeDoor",
                        Door.OWN_STAFF.name(),
                        "legalBasisDoor",
                        Door.OWN_STAFF.name(),
                        "ownRecord",
                        false,
                        "purpose",
                        "record_management",
                        "legalBasis",
                        "own_staff_duty"));
        assertThat(process).hasPassed("refuseByDoor").hasNotPassed("passGateOnce", "handlePart");
        Assertions.assertThat(stories.status(number)).isEqualTo(AccessStatus.REFUSED);
        Assertions.assertThat(stories.consent(number, "nga.pham").status()).isEqualTo(ConsentStatus.CANCELLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grantAccess",
                "recordRefusal",
                "refuseByDoor",
                "closeUndecided",
                "gatherAnswers",
                "decideByAgency",
                "isAnybodyLeft",
                "isAnythingGranted"
            })
    void aTokenMovedByHandHasNoEffect(String activity) {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        RequestNumber moved = activity.equals("refuseByDoor") ? number : number.part(1);
        String process = stories.process(moved).getId();
        try {
            runtime.createProcessInstanceModification(process)
                    .startBeforeActivity(activity)
                    .execute();
        } catch (RuntimeException refused) {
            // as it should; where a gateway merely goes its other way, what follows shows that nothing came of it
        }
        Assertions.assertThat(stories.grants(number)).isEmpty();
        Assertions.assertThat(stories.stages(number)).containsEntry("nga.pham", AccessStage.AWAITING_CONSENT);
        Assertions.assertThat(stories.task(number.part(1))).isNull();
    }

    @Test
    void aTokenMovedToTheEffectBeforeTheVerdictSaysThatThereIsNone() {
        RequestNumber number = stories.inApproval("nga.pham", null);
        for (String activity : List.of("grantAccess", "recordRefusal", "closeUndecided")) {
            assertThatThrownBy(() -> runtime.createProcessInstanceModification(
                                    stories.process(number.part(1)).getId())
                            .startBeforeActivity(activity)
                            .execute())
                    .hasStackTraceContaining("There is no verdict");
        }
        Assertions.assertThat(stories.grants(number)).isEmpty();
    }

    @Test
    void whatTheEngineKeepsNamesNoPersonAndNoPurposeText() {
        RequestNumber number = stories.inApproval("nga.pham", null);
        List<Object> values = runtime.createVariableInstanceQuery().list().stream()
                .map(VariableInstance::getValue)
                .toList();
        Assertions.assertThat(values.toString())
                .contains(number.part(1).text())
                .doesNotContain(AccessFixtures.WORDS, "Nga", "nga.pham", "thu.hoang");
        Assertions.assertThat(stories.task(number.part(1)).getName())
                .contains(number.text(), "H24.01")
                .doesNotContain("Nga");
    }
}
