package org.dongthuan.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole record as it was on a day.
 *
 * @param holder whose it is and who answers for it today
 * @param version how many changes were known
 * @param begins the first day of which the record tells anything
 * @param recordedSince since when it is kept here; how long what it held on that day had been known nobody can say
 * @param fields by field id in the order of the catalogue
 * @param unknown the fields of which it is told only from a later day on: empty, but not known to have been empty
 */
public record RecordThen(
        Holder holder,
        long version,
        AsOf asOf,
        @Nullable LocalDate begins,
        LocalDate recordedSince,
        Map<String, OfficialRecord.Value> fields,
        Set<String> unknown) {}
