package org.dongthuan.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days between which something holds; both stated days count, and none is no bound. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Without bounds. */
    public static final Validity ALWAYS = new Validity(null, null);

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
