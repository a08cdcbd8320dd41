package org.dongthuan.calendar;

/** Why a day is not what its weekday says. */
public enum DayKind {
    /** Labour Code, article 112. */
    HOLIDAY,
    /** For a holiday that fell on a weekly day off (Labour Code, article 111(3)). */
    SUBSTITUTE,
    /** A weekday given free in exchange for a day at the weekend. */
    SWAPPED_OFF,
    /** A day at the weekend that is worked in exchange. */
    WORKED;

    public boolean isWorked() {
        return this == WORKED;
    }
}
