package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code access-door} by itself: each is reached by a case, and each case finds its row and no other. */
class DoorTableTests {

    private static final Path TABLE = Path.of("processes/access-door.dmn");

    private static final List<String> MATCHED = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();

    /** Row, door of the purpose, purpose, door of the basis, basis, own record; then the door and why. */
    record Case(
            int row,
            String purposeDoor,
            String purpose,
            String basisDoor,
            String basis,
            boolean own,
            String door,
            String reason) {}

    static Stream<Case> cases() {
        return Stream.of(
                        "1 | STATUTORY       | tax                         | STATUTORY       | tax_law                   | true  | OWN_DATA        | own-data",
                        "1 |                 |                             |                 |                           | true  | OWN_DATA        | own-data",
                        "2 | SUBJECT_CONSENT | background_check            | SUBJECT_CONSENT | subject_consent_law       | false | SUBJECT_CONSENT | subject-consent",
                        "2 | SUBJECT_CONSENT | administrative_procedure    | SUBJECT_CONSENT | subject_consent_decree    | false | SUBJECT_CONSENT | subject-consent",
                        "3 | SUBJECT_CONSENT | background_check            | STATUTORY       | state_body_function       | false | NONE            | basis-differs",
                        "3 | SUBJECT_CONSENT | background_check            | AGENCY_CONSENT  | personnel_work_exception  | false | NONE            | basis-differs",
                        "4 | OWN_DATA        | anything                    | SUBJECT_CONSENT | subject_consent_law       | false | NONE            | closed.OWN_DATA",
                        "5 | OWN_STAFF       | record_management           | OWN_STAFF       | own_staff_duty            | false | NONE            | closed.OWN_STAFF",
                        "6 | STATUTORY       | direction_home_affairs      | STATUTORY       | state_body_function       | false | STATUTORY       | statutory",
                        "6 | STATUTORY       | direction_home_affairs      | STATUTORY       | provision_to_state_bodies | false | STATUTORY       | statutory",
                        "7 | STATUTORY       | direction_government_office | STATUTORY       | state_body_function       | false | STATUTORY       | statutory",
                        "8 | STATUTORY       | national_security           | STATUTORY       | national_security_law     | false | STATUTORY       | statutory",
                        "9 | STATUTORY       | inspection                  | STATUTORY       | inspection_law            | false | STATUTORY       | statutory",
                        "9 | STATUTORY       | inspection                  | STATUTORY       | state_body_function       | false | STATUTORY       | statutory",
                        "10 | STATUTORY      | asset_control               | STATUTORY       | anti_corruption_law       | false | STATUTORY       | statutory",
                        "11 | STATUTORY      | social_insurance            | STATUTORY       | social_insurance_law      | false | STATUTORY       | statutory",
                        "12 | STATUTORY      | tax                         | STATUTORY       | tax_law                   | false | STATUTORY       | statutory",
                        "13 | STATUTORY      | tax                         | STATUTORY       | national_security_law     | false | NONE            | basis-differs.STATUTORY",
                        "13 | STATUTORY      | direction_home_affairs      | STATUTORY       | inspection_law            | false | NONE            | basis-differs.STATUTORY",
                        "13 | STATUTORY      | inspection                  | SUBJECT_CONSENT | subject_consent_law       | false | NONE            | basis-differs.STATUTORY",
                        "13 | STATUTORY      | inspection                  | AGENCY_CONSENT  | personnel_work_exception  | false | NONE            | basis-differs.STATUTORY",
                        "14 | AGENCY_CONSENT | personnel_work              | AGENCY_CONSENT  | personnel_work_exception  | false | AGENCY_CONSENT  | agency-consent",
                        "15 | AGENCY_CONSENT | award_commendation          | AGENCY_CONSENT  | managing_agency_decision  | false | AGENCY_CONSENT  | agency-consent",
                        "16 | AGENCY_CONSENT | research                    | AGENCY_CONSENT  | managing_agency_decision  | false | AGENCY_CONSENT  | agency-consent",
                        "17 | AGENCY_CONSENT | research                    | AGENCY_CONSENT  | personnel_work_exception  | false | NONE            | basis-differs.AGENCY_CONSENT",
                        "17 | AGENCY_CONSENT | award_commendation          | AGENCY_CONSENT  | personnel_work_exception  | false | NONE            | basis-differs.AGENCY_CONSENT",
                        "17 | AGENCY_CONSENT | personnel_work              | AGENCY_CONSENT  | managing_agency_decision  | false | NONE            | basis-differs.AGENCY_CONSENT",
                        "17 | AGENCY_CONSENT | personnel_work              | SUBJECT_CONSENT | subject_consent_law       | false | NONE            | basis-differs.AGENCY_CONSENT",
                        "18 | AGGREGATED     | statistics                  | AGGREGATED      | statistics_and_extracts   | false | NONE            | closed.AGGREGATED")
                .map(DoorTableTests::read);
    }

    private static Case read(String line) {
        String[] cells = Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new);
        return new Case(
                Integer.parseInt(cells[0]),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                Boolean.parseBoolean(cells[5]),
                cells[6],
                cells[7]);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseFindsItsRow(Case asked) {
        MATCHED.clear();
        var answer = ENGINE.evaluateDecisionTable(
                        ENGINE.parseDecision("access-door", Dmn.readModelFromFile(TABLE.toFile())),
                        Map.of(
                                "purposeDoor", asked.purposeDoor(),
                                "purpose", asked.purpose(),
                                "legalBasisDoor", asked.basisDoor(),
                                "legalBasis", asked.basis(),
                                "ownRecord", asked.own()))
                .getSingleResult();
        assertThat(MATCHED).containsExactly("access-door-rule-" + asked.row());
        assertThat(answer.<String>getEntry("door")).isEqualTo(asked.door());
        assertThat(answer.<String>getEntry("reason")).isEqualTo(asked.reason());
    }

    @Test
    void thereIsNoRowThatNoCaseReaches() {
        Set<String> rows = Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .collect(Collectors.toSet());
        assertThat(cases().map(each -> "access-door-rule-" + each.row()).collect(Collectors.toSet()))
                .isEqualTo(rows);
    }

    /** Whoever reads a row reads by which right it stands. */
    @Test
    void everyRowNamesItsSource() throws IOException {
        assertThat(Dmn.readModelFromStream(Files.newInputStream(TABLE)).getModelElementsByType(Rule.class))
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).containsPattern("Luật|Nghị định|Thông tư"));
    }

    private static DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> MATCHED.add(rule.getId())));
        return configuration.buildEngine();
    }
}
