package org.dongthuan.agency;

import java.time.LocalDate;

/**
 * The last day of an agency is over: whatever belongs to its offices ends.
 *
 * @param from the first day without it
 * @param by the account on whose word it was closed
 * @param change the number of the change
 */
public record AgencyClosed(AgencyCode agency, LocalDate from, String by, String change) {}
