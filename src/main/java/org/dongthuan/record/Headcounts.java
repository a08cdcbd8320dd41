package org.dongthuan.record;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Counts officials by fields that stand in the database readably. Whose record is a state secret is never counted, nor
 * whoever has left.
 */
@Component
public class Headcounts {

    private final HeadcountTable table;

    Headcounts(HeadcountTable table) {
        this.table = table;
    }

    /** Whether officials can be counted by that field at all. */
    public static boolean knows(Field field) {
        return !field.locked() && ProjectionTable.column(field.id()).isPresent();
    }

    /** The agencies that manage records, in the order of their codes. */
    public List<String> managingAgencies() {
        return table.managingAgencies();
    }

    /**
     * Those of one managing agency who are in service on that day, by the field across and each of the others: everybody
     * is counted once by each.
     */
    public List<Headcount> of(String managingAgency, LocalDate day, String across, List<String> fields) {
        return table.of(managingAgency, day, across, fields);
    }
}
