package org.dongthuan.appointment;

import java.time.LocalDate;
import org.dongthuan.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be appointed, as it is sent.
 *
 * @param agency its code; none for national roles
 * @param leader whether he leads the agency; officials only
 * @param title of the post, e.g. {@code Phó Giám đốc}
 * @param signsAs in which capacity and under which title he signs, lines divided by {@code " / "}; officials only
 * @param to the last day, where there is one
 */
public record ProposeAppointment(
        @Nullable String account,
        @Nullable Role role,
        @Nullable String agency,
        @Nullable Boolean leader,
        @Nullable String title,
        @Nullable String signsAs,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
