package org.dongthuan.oversight;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of cases that have a number and stages; text key {@code kind.<name>}. */
public enum CaseKind {
    ACCESS("/access-requests/"),
    CORRECTION("/corrections/"),
    UPDATE("/record-updates/"),
    STANDING("/standing-decisions/"),
    DECISION_CHANGE("/decision-changes/"),
    REPRESENTATION("/representations/"),
    TRANSFER("/transfers/"),
    /** Of these people see their own tasks, and there is no page for others. */
    CERTIFICATION(null),
    CERTIFICATION_END(null),
    CONSENT(null),
    CESSATION(null),
    QUESTION(null),
    ALARM("/alarms/");

    private final @Nullable String pages;

    CaseKind(@Nullable String pages) {
        this.pages = pages;
    }

    /** The page of one of them, for those who were asked to work on it; a part of a request stands on the request's. */
    Optional<String> page(String number) {
        return Optional.ofNullable(pages).map(path -> path + number.replaceFirst("\\.\\d+$", ""));
    }
}
