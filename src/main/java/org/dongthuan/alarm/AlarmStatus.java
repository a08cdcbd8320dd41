package org.dongthuan.alarm;

/** How far an alarm has come; text key {@code alarm.status.<name>}. */
public enum AlarmStatus {
    /** The agency responsible for the reader is to judge. */
    RAISED,
    /** It did not in time; the one above it is to. */
    ESCALATED,
    /** There was a good reason for the readings. */
    JUSTIFIED,
    /** There was none. */
    NOT_JUSTIFIED;

    public boolean isOpen() {
        return this == RAISED || this == ESCALATED;
    }
}
