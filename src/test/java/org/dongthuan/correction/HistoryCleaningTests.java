package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.dongthuan.ApplicationTest;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the engine remembers goes at night when its time is over, and nothing else goes. The engine lives long ago in
 * these stories: nothing of other tests is as old as that.
 */
@ApplicationTest
class HistoryCleaningTests {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2001-03-01T09:00+07:00");
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2008-03-01T09:00+07:00");

    /** Ten years after the first story, seven before the end of the second. */
    private static final OffsetDateTime TEN_YEARS_ON = OffsetDateTime.parse("2011-03-01T12:00+07:00");

    @Autowired
    ApplicationContext context;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    DecisionService decisions;

    @Autowired
    JdbcClient database;

    CorrectionFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
    }

    @AfterEach
    void clear() {
        ClockUtil.reset();
        stories.withdrawOpenRequests("nga.pham", "tuan.bui");
        history.cleanUpHistoryAsync(false);
    }

    @Test
    void endedRunsBeyondTheirTimeGoWithEverythingAndTheOthersStay() {
        String old = endedRun("tuan.bui", LONG_AGO);
        String younger = endedRun("nga.pham", LATER);
        String running = openRun("tuan.bui", LATER);
        Map<String, Integer> ofTheYounger = rows(younger);
        Map<String, Integer> ofTheRunning = rows(running);
        assertThat(rows(old).keySet())
                .as("what the engine remembers of a run")
                .contains(
                        "act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_op_log", "act_hi_identitylink");

        cleanAt(TEN_YEARS_ON.withHour(23));

        assertThat(rows(old)).isEmpty();
        assertThat(rows(younger)).isEqualTo(ofTheYounger);
        assertThat(rows(running)).isEqualTo(ofTheRunning);
        assertThat(stories.decisionProcess(numberOf(running))).isNotNull();
    }

    @Test
    void aDecisionThatNobodysRunAskedForIsNotKept() {
        int before = decisionsOfNoRun();
        decisions
                .evaluateDecisionTableByKey("time-limit")
                .variables(Map.of("limit", "correction"))
                .evaluate();
        assertThat(decisionsOfNoRun()).isEqualTo(before);
    }

    @Test
    void itIsDoneAtNightOnly() {
        String old = endedRun("tuan.bui", LONG_AGO);

        cleanAt(TEN_YEARS_ON);
        assertThat(rows(old)).isNotEmpty();

        ZonedDateTime next = due(cleaning()).atZone(VIETNAM);
        assertThat(next.toLocalTime()).isEqualTo(LocalTime.of(22, 0));
        assertThat(next.toLocalDate()).isEqualTo(TEN_YEARS_ON.toLocalDate());

        cleanAt(TEN_YEARS_ON.plusDays(1).withHour(3));
        assertThat(rows(old)).isEmpty();
    }

    private String endedRun(String account, OffsetDateTime moment) {
        at(moment);
        RequestNumber number = stories.submittedPhone(account, "0999123" + (moment.getYear() - 1500));
        String run = stories.process(number).getId();
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.REFUSE);
        stories.runJob(number, "makeDocument");
        assertThat(stories.process(number)).isNull();
        return run;
    }

    private String openRun(String account, OffsetDateTime moment) {
        at(moment);
        return stories.process(stories.submittedPhone(account, "0999123600")).getId();
    }

    private RequestNumber numberOf(String run) {
        return new RequestNumber(history.createHistoricProcessInstanceQuery()
                .processInstanceId(run)
                .singleResult()
                .getBusinessKey());
    }

    private static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    private void cleanAt(OffsetDateTime moment) {
        at(moment);
        management.executeJob(cleaning().getId());
    }

    private Job cleaning() {
        List<Job> jobs = history.findHistoryCleanupJobs();
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }

    private static Instant due(Job job) {
        return job.getDuedate().toInstant();
    }

    /** How many rows of which table belong to the run, the runs it called and the decisions they asked for. */
    private Map<String, Integer> rows(String run) {
        Map<String, Integer> rows = new HashMap<>();
        for (String table : historyTables()) {
            int found = database.sql("select count(*) from camunda." + table + " where root_proc_inst_id_ = ?")
                    .param(run)
                    .query(Integer.class)
                    .single();
            if (found > 0) rows.put(table, found);
        }
        return rows;
    }

    private List<String> historyTables() {
        return database.sql("""
                        select table_name from information_schema.columns
                        where table_schema = 'camunda' and column_name = 'root_proc_inst_id_' and table_name like 'act_hi%'""").query(String.class).list();
    }

    private int decisionsOfNoRun() {
        return database.sql("select count(*) from camunda.act_hi_decinst where root_proc_inst_id_ is null")
                .query(Integer.class)
                .single();
    }
}
