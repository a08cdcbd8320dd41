package org.dongthuan.record;

import java.time.LocalDate;
import org.dongthuan.platform.Validity;
import org.dongthuan.record.FieldCatalogue.Code;

/** A code with the days between which it may be entered; it stays readable before and after. */
record ListedCode(Code code, Validity validity) {

    boolean mayBeEntered(LocalDate day) {
        return validity.holds(day);
    }
}
