package org.dongthuan.transfer;

import java.time.LocalDate;

/** The decision from outside of this system by which the person goes to the other agency. */
public record TransferOrder(String number, LocalDate date, String issuer) {}
