package org.dongthuan.platform;

import org.springframework.core.NestedRuntimeException;

/** What a database server says when a command fails on it. */
public final class DatabaseFailure {

    private DatabaseFailure() {}

    /** In one line: without the rows that the server quotes below, and without a password in the address. */
    public static String said(NestedRuntimeException failure) {
        return String.valueOf(failure.getMostSpecificCause().getMessage())
                .lines()
                .findFirst()
                .orElse("?")
                .replaceAll("(?i)(password=)[^&\\s]*", "$1…");
    }
}
