package org.dongthuan.record;

import java.util.Locale;

/** The degrees of a state secret: mật, tối mật, tuyệt mật. Each of them puts a record into another regime. */
public enum SecrecyLevel {
    SECRET,
    HIGHLY_SECRET,
    TOP_SECRET;

    /** As {@code app.record} keeps it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
