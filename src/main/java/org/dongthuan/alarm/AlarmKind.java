package org.dongthuan.alarm;

/** What is unlike the usual about readings; text key {@code alarm.kind.<name>}. */
public enum AlarmKind {
    /** Many different people within a short time. */
    MANY_PEOPLE,
    /** Many refused readings and searches within a short time. */
    REFUSALS,
    /** Outside of the hours of offices, or on a day off. */
    OUTSIDE_HOURS,
    /** Mostly people of the reader's own surname: relatives, perhaps. */
    SAME_SURNAME,
    /** Somebody who is registered or lives where the reader does. */
    SAME_ADDRESS
}
