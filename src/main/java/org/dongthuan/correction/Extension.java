package org.dongthuan.correction;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;

/**
 * That a correction takes longer.
 *
 * @param actor who said so
 */
record Extension(
        LocalDate dueBefore, LocalDate dueAfter, String reason, String actor, AgencyCode agency, OffsetDateTime at) {}
