package org.dongthuan.alarm.process;

/** Names shared with {@code processes/reading-alarm.bpmn}. */
final class ReadingAlarmModel {

    static final String PROCESS = "reading-alarm";
    static final String JUDGE = "judgeAlarm";
    static final String OVERDUE = "judgementOverdue";
    static final String AWAIT_JUDGE = "awaitJudge";
    static final String JUDGE_APPOINTED = "judgeAppointed";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    private ReadingAlarmModel() {}
}
