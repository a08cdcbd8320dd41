package org.dongthuan.mandate;

import java.time.LocalDate;
import java.util.UUID;

/**
 * For whom somebody acts, and by what right.
 *
 * @param mandatary who acts, as people call him
 * @param name the data subject's
 * @param given when the mandate was given
 */
public record OnBehalf(UUID mandate, String mandatary, String name, LocalDate given, LocalDate from, LocalDate to) {}
