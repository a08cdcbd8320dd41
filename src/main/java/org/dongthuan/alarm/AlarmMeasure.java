package org.dongthuan.alarm;

/** What was done where there was no good reason; text key {@code alarm.measure.<name>}. */
public enum AlarmMeasure {
    /** The reader was told off, or reminded of the rules. */
    REMINDED,
    /** It was passed on to those who decide about discipline. */
    REPORTED,
    /** The agencies that granted it are told, and asked to end what the reader may read. */
    ASKED_TO_REVOKE,
    /** Something else, which the reason names. */
    OTHER
}
