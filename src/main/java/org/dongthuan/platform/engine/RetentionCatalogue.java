package org.dongthuan.platform.engine;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;

/** How long the engine's history of each model is kept: {@code catalogue/retention.csv}. */
final class RetentionCatalogue {

    private final Map<String, Integer> days;

    private RetentionCatalogue(Map<String, Integer> days) {
        this.days = days;
    }

    static RetentionCatalogue shipped() {
        return of(DataFile.shipped("retention"));
    }

    static RetentionCatalogue of(DataFile file) {
        return new RetentionCatalogue(file.rows().stream()
                .collect(Collectors.toMap(
                        row -> name(row.getField("kind"), row.getField("id")), RetentionCatalogue::days)));
    }

    int daysOfProcess(String id) {
        return days("process", id);
    }

    int daysOfDecision(String id) {
        return days("decision", id);
    }

    private int days(String kind, String id) {
        return Optional.ofNullable(days.get(name(kind, id)))
                .orElseThrow(() -> new IllegalStateException("retention.csv has no row for " + name(kind, id)));
    }

    private static String name(String kind, String id) {
        return kind + " " + id;
    }

    /** History is counted from the beginning of a run: that of a run which takes longer would go while it runs. */
    private static int days(NamedCsvRecord row) {
        int kept = Period.parse(row.getField("time_to_live")).getDays();
        String longest = row.getField("longest_run");
        int run = longest.isEmpty() ? 0 : Period.parse(longest).getDays();
        if (kept <= run)
            throw new IllegalStateException("retention.csv keeps " + row.getField("id") + " shorter than it may run");
        return kept;
    }
}
