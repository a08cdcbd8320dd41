package org.dongthuan.identity;

/** Somebody was appointed, or an appointment of his was changed; told in the transaction that does it. */
public record AppointmentChanged(String account) {}
