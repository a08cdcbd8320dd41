package org.dongthuan.appointment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.dongthuan.appointment.ProposeAppointment;
import org.dongthuan.identity.Role;
import org.dongthuan.identity.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed, as it was typed. */
public record AppointmentForm(
        String account,
        String role,
        String agency,
        boolean leader,
        String title,
        String signsAs,
        String from,
        String to) {

    static final AppointmentForm EMPTY = of(new LinkedMultiValueMap<>());

    static AppointmentForm of(TypedForm typed) {
        return of(typed.parameters());
    }

    static AppointmentForm of(MultiValueMap<String, String> typed) {
        return new AppointmentForm(
                first(typed, "account"),
                first(typed, "role"),
                first(typed, "agency"),
                typed.containsKey("leader"),
                first(typed, "title"),
                first(typed, "signsAs"),
                first(typed, "from"),
                first(typed, "to"));
    }

    ProposeAppointment command() {
        return new ProposeAppointment(account, role(role), agency, leader, title, signsAs, day(from), lastDay());
    }

    /** What is no day is no last day either: it must not become an appointment without end. */
    private @Nullable LocalDate lastDay() {
        LocalDate day = day(to);
        return day == null && !to.isBlank() ? LocalDate.MIN : day;
    }

    static @Nullable Role role(@Nullable String typed) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** None for what is no day of any calendar. */
    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
