package org.dongthuan.alarm;

/** What an alarm is judged to be; text key {@code alarm.outcome.<name>}. */
public enum AlarmOutcome {
    JUSTIFIED(AlarmStatus.JUSTIFIED),
    NOT_JUSTIFIED(AlarmStatus.NOT_JUSTIFIED);

    private final AlarmStatus status;

    AlarmOutcome(AlarmStatus status) {
        this.status = status;
    }

    AlarmStatus status() {
        return status;
    }
}
