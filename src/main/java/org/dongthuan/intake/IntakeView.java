package org.dongthuan.intake;

import java.util.List;
import org.dongthuan.record.FieldCatalogue.Code;
import org.jspecify.annotations.Nullable;

/**
 * A file as its page shows it.
 *
 * @param agencyName of the agency on whose strength the records come
 * @param broughtBy the name of whoever brought it
 * @param confirmedBy the name of whoever confirmed it; blank before
 * @param refusedBy the name of whoever refused it, blank where nobody did
 * @param problems what is wrong, the first ones
 * @param unknown texts of which it may be said what they mean
 * @param mends whether the reader may mend and stop it
 * @param task in which the reader may confirm it
 */
public record IntakeView(
        IntakeFile file,
        String agencyName,
        String broughtBy,
        String confirmedBy,
        String refusedBy,
        List<Problem> problems,
        List<Unknown> unknown,
        boolean mends,
        @Nullable String task) {

    /** What is wrong in one cell, in words. */
    public record Problem(String sheet, int line, String column, String detail) {}

    /**
     * A text that no list knows.
     *
     * @param column the id of a column where it stands
     * @param times how often
     * @param offers what it may mean
     */
    public record Unknown(String column, String label, String typed, int times, List<Code> offers) {}

    /** Who comes into the registry by it. */
    public record PersonLine(int line, String name, String agency, int rows) {}
}
