package org.dongthuan.appointment.process;

/** Names shared with {@code processes/appointment.bpmn}. */
final class AppointmentModel {

    static final String PROCESS = "appointment";
    static final String OVERDUE = "confirmationOverdue";
    static final String AWAIT_CONFIRMER = "awaitConfirmer";
    static final String CONFIRMER_CAME = "appointmentConfirmerCame";
    static final String WITHDRAWN = "appointmentWithdrawn";
    static final String NOBODY_LEFT = "nobodyIndependentLeft";

    private AppointmentModel() {}
}
