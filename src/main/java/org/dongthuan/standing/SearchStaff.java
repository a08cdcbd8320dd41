package org.dongthuan.standing;

import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for among his own staff.
 *
 * @param q beginnings of words of a name, with or without diacritics, or a whole number; everybody where there is none
 * @param standing id or number of the standing decision; may be left out where only one is in force
 * @param purpose a code of the catalogue; may be left out where the decision has only one
 * @param agency the code of an agency: only those who work there
 */
public record SearchStaff(
        @Nullable String q,
        @Nullable String standing,
        @Nullable String purpose,
        @Nullable String agency) {}
