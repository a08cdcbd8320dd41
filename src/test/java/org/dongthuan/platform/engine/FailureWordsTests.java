package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.dongthuan.ApplicationTest;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wherever the engine keeps what went wrong with a job, an administrator reads which case, whose, and what to do. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailureWordsTests {

    /** What speaks to programmers: names of classes and methods, English. */
    private static final Pattern TECHNICAL = Pattern.compile("[a-z]\\w*\\.\\w|Exception|Unknown|property|null");

    /** The job, its incident, that in history, and both tries in the log. */
    private static final int EVERYWHERE = 5;

    @Autowired
    ApplicationContext context;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient database;

    private FailingProcess failing;
    private String run;

    @BeforeAll
    void deployAStepThatFails() {
        failing = new FailingProcess(context, "failing-in-words", "Nhắc người được giao", "remind('Phạm Thị Nga')");
        failing.deploy("failing-in-words");
    }

    @AfterEach
    void clear() {
        new CorrectionFixtures(context).withdrawOpenRequests("nga.pham");
        new AccessFixtures(context).withdrawOpenRequests("thu.hoang");
        new ConsentFixtures(context).resetClocks();
    }

    @AfterAll
    void remove() {
        failing.remove();
    }

    @Test
    void ofARequestItNamesTheAgencyThatHasIt() {
        String number = new CorrectionFixtures(context)
                .submittedPhone("nga.pham", "0999123433")
                .text();
        fails(number);
        assertThat(everyWord())
                .hasSize(EVERYWHERE)
                .allSatisfy(words -> assertThat(words)
                        .startsWith(
                                "Hồ sơ số " + number + " (Sở Nội vụ thành phố Hải Phòng): bước “Nhắc người được giao”")
                        .contains("bấm thử lại")
                        .doesNotContain("Nga")
                        .doesNotContainPattern(TECHNICAL));
    }

    @Test
    void ofAQuestionToADataSubjectItNamesTheAgencyForWhichItIsAsked() {
        var stories = new AccessFixtures(context);
        var number = stories.submitted("thu.hoang", "nga.pham");
        String question = stories.consent(number, "nga.pham").number().text();
        fails(question);
        assertThat(everyWord())
                .hasSize(EVERYWHERE)
                .allSatisfy(words -> assertThat(words)
                        .startsWith("Hồ sơ số " + question + " (bên đề nghị khai thác: ")
                        .doesNotContainPattern(TECHNICAL));
    }

    @Test
    void outsideOfEveryCaseItSaysWhatToDoAllTheSame() {
        fails(null);
        assertThat(everyWord())
                .hasSize(EVERYWHERE)
                .allSatisfy(words -> assertThat(words)
                        .startsWith("Một công việc nền không thuộc hồ sơ nào")
                        .contains("khắc phục nguyên nhân")
                        .doesNotContainPattern(TECHNICAL));
    }

    /** The details stay there for those who look for the cause. */
    private void fails(String businessKey) {
        Job job = failing.fails(businessKey);
        run = job.getProcessInstanceId();
        assertThat(management.getJobExceptionStacktrace(job.getId())).contains("nobodyKnowsThisBean");
    }

    private List<String> everyWord() {
        return database.sql("""
                        select exception_msg_ from camunda.act_ru_job where process_instance_id_ = :run
                        union all select incident_msg_ from camunda.act_ru_incident where proc_inst_id_ = :run
                        union all select incident_msg_ from camunda.act_hi_incident where proc_inst_id_ = :run
                        union all select job_exception_msg_ from camunda.act_hi_job_log
                            where process_instance_id_ = :run and job_state_ = 1""").param("run", run).query(String.class).list();
    }
}
