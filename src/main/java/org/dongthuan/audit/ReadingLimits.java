package org.dongthuan.audit;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Validity;
import org.springframework.stereotype.Component;

/**
 * How much reading is usual: numbers, each with the days of its validity, in {@code catalogue/reading_limits.csv}. An
 * installation may set others.
 */
@Component
public class ReadingLimits {

    /** People whose records one person may open in a day under one request, or one standing decision. */
    public static final String RECORDS_PER_REQUEST = "records-per-request-day";

    /** Likewise under all of them together. */
    public static final String RECORDS_PER_READER = "records-per-reader-day";

    /** People whom one person may be shown in a day in lists of a search. */
    public static final String LISTED_PER_READER = "listed-per-reader-day";

    private final List<Row> rows = DataFile.shipped("reading_limits").rows().stream()
            .map(row -> new Row(row.getField("limit"), DataFile.validity(row), Integer.parseInt(row.getField("value"))))
            .toList();

    private final ReadingSettings settings;

    ReadingLimits(ReadingSettings settings) {
        this.settings = settings;
    }

    /**
     * The number on that day.
     *
     * @throws IllegalStateException where no row holds on that day
     */
    public int on(LocalDate day, String limit) {
        Integer own = settings.limits().get(limit);
        if (own != null) return own;
        return rows.stream()
                .filter(row -> row.limit().equals(limit) && row.validity().holds(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("reading_limits.csv has no " + limit + " for " + day))
                .value();
    }

    private record Row(String limit, Validity validity, int value) {}
}
