package org.dongthuan.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.Spreadsheet;
import org.dongthuan.statistics.Dimension;
import org.dongthuan.statistics.Figures;
import org.dongthuan.statistics.Group;
import org.dongthuan.statistics.Tabulation;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says figures in words. */
@Component
class SheetWords {

    private final Agencies agencies;
    private final Texts texts;

    SheetWords(Agencies agencies, Texts texts) {
        this.agencies = agencies;
        this.texts = texts;
    }

    Sheet sheet(Figures figures, Locale locale) {
        return new Sheet(
                figures.by().stream().map(each -> each.label(locale)).toList(),
                figures.lines().stream()
                        .map(line -> new Sheet.Row(labels(figures.by(), line, locale), line.count()))
                        .toList(),
                figures.suppressed(),
                figures.highest(),
                figures.asOf());
    }

    ResponseEntity<byte[]> file(Figures figures, Locale locale) {
        List<String> notes = List.of(
                texts.text("statistics.as-of", locale, VietnamTime.day(figures.asOf())),
                texts.text("statistics.rounded", locale));
        return Spreadsheet.answer(
                sheet(figures, locale)
                        .lines(
                                texts.text("statistics.count", locale),
                                texts.text("statistics.not-told", locale),
                                notes),
                "statistics");
    }

    /** The names of agencies, by their codes. */
    Option agency(String code) {
        return new Option(code, agencies.name(new AgencyCode(code)));
    }

    private List<String> labels(List<Dimension> by, Tabulation.Line line, Locale locale) {
        List<String> labels = new ArrayList<>();
        for (int place = 0; place < by.size(); place++) {
            String value = line.values().get(place);
            labels.add(
                    by.get(place).groups().isEmpty()
                            ? agency(value).label()
                            : by.get(place)
                                    .group(value)
                                    .map((Group group) -> group.label(locale))
                                    .orElse(value));
        }
        return labels;
    }

    /** Something to choose. */
    record Option(String code, String label) {}
}
