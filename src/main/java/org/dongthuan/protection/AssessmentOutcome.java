package org.dongthuan.protection;

/** Whether there was a breach; text key {@code breach.outcome.<name>}. */
public enum AssessmentOutcome {
    BREACH,
    NO_BREACH
}
