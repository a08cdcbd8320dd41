package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dongthuan.platform.DataFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How whoever disagrees may complain: a paragraph per kind of request, each with the days of its validity, in
 * {@code catalogue/complaints.csv}. First to the person who issued the decision, then to the next higher one (Law on
 * Complaints, Art. 7). No paper promises a lawsuit.
 */
@Component
class Complaints {

    private final List<Row> rows = DataFile.shipped("complaints").rows().stream()
            .map(row -> new Row(
                    row.getField("request"),
                    LocalDate.parse(row.getField("valid_from")),
                    row.getField("valid_to").isBlank() ? null : LocalDate.parse(row.getField("valid_to")),
                    row.getField("text"),
                    row.getField("second_instance")))
            .toList();

    /**
     * The paragraph for a decision on that request, issued on that day.
     *
     * @throws IllegalStateException where no row holds on that day
     */
    String of(String request, LocalDate day, Issuer issuer) {
        Row row = rows.stream()
                .filter(one -> one.holds(day) && request.startsWith(one.request()))
                .max(Comparator.comparingInt(one -> one.request().length()))
                .orElseThrow(() -> new IllegalStateException("complaints.csv has no paragraph for " + day));
        String second = issuer.secondInstance();
        return row.text()
                .replace("{second}", second == null ? "" : row.second().replace("{second}", second))
                .replace("{first}", issuer.person());
    }

    private record Row(
            String request, LocalDate from, @Nullable LocalDate to, String text, String second) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
