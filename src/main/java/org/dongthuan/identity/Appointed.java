package org.dongthuan.identity;

import java.util.List;

/** An account with the appointments that are in force on a day, the latest first. */
record Appointed(Account account, List<Appointment> appointments) {

    Appointed {
        appointments = List.copyOf(appointments);
    }
}
