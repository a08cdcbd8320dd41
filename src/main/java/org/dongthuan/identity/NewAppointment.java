package org.dongthuan.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment to be made.
 *
 * @param title of the post, e.g. {@code Phó Giám đốc}
 * @param signsAs in which capacity and under which title papers are signed, lines divided by {@code " / "}
 * @param to the last day, where there is one
 */
public record NewAppointment(
        String account,
        HeldRole held,
        boolean leader,
        @Nullable String title,
        @Nullable String signsAs,
        LocalDate from,
        @Nullable LocalDate to) {}
