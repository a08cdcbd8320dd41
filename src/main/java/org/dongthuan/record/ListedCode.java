package org.dongthuan.record;

import java.time.LocalDate;
import org.dongthuan.record.FieldCatalogue.Code;
import org.jspecify.annotations.Nullable;

/** A code with the days between which it may be entered; it stays readable before and after. */
record ListedCode(
        Code code, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

    boolean mayBeEntered(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
