package org.dongthuan.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.oversight.GrantCounts.Count;
import org.dongthuan.oversight.OverseenGrantTable.By;
import org.dongthuan.oversight.OverseenGrantTable.Row;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** Puts counts of grants into words. */
@Component
class GrantCounting {

    private static final int MOST_AGENCIES = 100;

    private final Agencies agencies;
    private final CodeTexts codes;
    private final Texts texts;

    GrantCounting(Agencies agencies, CodeTexts codes, Texts texts) {
        this.agencies = agencies;
        this.codes = codes;
        this.texts = texts;
    }

    GrantCounts counts(LocalDate day, List<Row> rows, Locale locale) {
        List<Count> recipients = counted(rows, By.RECIPIENT, code -> agencies.name(new AgencyCode(code)));
        return new GrantCounts(
                day,
                rows.stream()
                        .filter(row -> row.by() == By.TOTAL)
                        .mapToLong(Row::many)
                        .sum(),
                counted(rows, By.PURPOSE, code -> codes.purpose(code, locale)),
                counted(rows, By.DOOR, code -> texts.text("oversight.door." + code, locale)),
                recipients.stream().limit(MOST_AGENCIES).toList(),
                Math.max(0, recipients.size() - MOST_AGENCIES),
                counted(rows, By.FORM, code -> texts.text("access.form." + code, locale)));
    }

    private static List<Count> counted(List<Row> rows, By by, UnaryOperator<String> label) {
        return rows.stream()
                .filter(row -> row.by() == by)
                .map(row -> new Count(row.code(), label.apply(row.code()), row.many()))
                .toList();
    }
}
