package org.dongthuan.update;

import java.time.LocalDate;

/**
 * The decision from outside of this system that ordered changes of a record.
 *
 * @param number as it is quoted, e.g. {@code 15/QĐ-STP}
 * @param effectiveFrom the day from which the changes hold
 */
public record Order(String number, LocalDate date, String issuer, LocalDate effectiveFrom) {}
