package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.Validity;
import org.springframework.stereotype.Component;

/**
 * How whoever disagrees may complain: a paragraph per kind of request, each with the days of its validity, in
 * {@code catalogue/complaints.csv}. First to the person who issued the decision, then to the next higher one (Law on
 * Complaints, Art. 7). No paper promises a lawsuit.
 */
@Component
class Complaints {

    private final List<Row> rows = DataFile.shipped("complaints").rows().stream()
            .map(row -> new Row(row.getField("request"), DataFile.validity(row), row.getField("text")))
            .toList();

    private final Texts texts;

    Complaints(Texts texts) {
        this.texts = texts;
    }

    /**
     * The paragraph for a decision on that request, issued on that day.
     *
     * @throws IllegalStateException where no row holds on that day
     */
    String of(String request, LocalDate day, Issuer issuer) {
        Row row = rows.stream()
                .filter(one -> one.validity().holds(day) && request.startsWith(one.request()))
                .max(Comparator.comparingInt(one -> one.request().length()))
                .orElseThrow(() -> new IllegalStateException("complaints.csv has no paragraph for " + day));
        String second = issuer.secondInstance();
        return row.text()
                .replace("{second}", second == null ? "" : secondInstance(second))
                .replace("{first}", issuer.person());
    }

    private String secondInstance(String who) {
        return texts.text("decision.paper.second-instance", Texts.VIETNAMESE, who);
    }

    private record Row(String request, Validity validity, String text) {}
}
