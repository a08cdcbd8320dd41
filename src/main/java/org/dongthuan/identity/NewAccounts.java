package org.dongthuan.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings accounts with their appointments in; whatever is there already stays as it is. */
@Component
public class NewAccounts {

    private final AccountTable accounts;
    private final AppointmentTable appointments;
    private final ApplicationEventPublisher events;

    NewAccounts(AccountTable accounts, AppointmentTable appointments, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.events = events;
    }

    /** Adds an account unless its id is taken; returns whether it did. */
    public boolean add(String id, String passwordHash, String familyName, String givenName, String email) {
        return accounts.insertIfMissing(id, passwordHash, familyName, givenName, email);
    }

    /**
     * Appoints somebody from a day on, without an end.
     *
     * @param signsAs under which title papers are signed, where that is part of the appointment
     */
    public void appoint(String account, HeldRole held, boolean leader, @Nullable String signsAs, LocalDate from) {
        appointments.insertIfMissing(account, new Appointment(held, leader), signsAs, from);
        events.publishEvent(new AppointmentChanged(account));
    }

    /** Up to twenty accounts that anybody could open who knows that password, or whose mail goes to that domain. */
    public List<String> withPasswordHashOrMailUnder(String passwordHash, String domain) {
        return accounts.withPasswordHashOrMailUnder(passwordHash, domain);
    }
}
