package org.dongthuan.secrecy;

import java.time.LocalDate;

/** The written decision by which something is a state secret, or is none any more. */
public record Basis(String number, LocalDate day, String issuer) {}
