package org.dongthuan.portal.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.correction.CorrectionStatus;
import org.dongthuan.correction.CorrectionSummary;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** Puts requests into words for a list. */
@Component
class RequestLines {

    private final FieldCatalogue catalogue;
    private final Agencies agencies;

    RequestLines(FieldCatalogue catalogue, Agencies agencies) {
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    Line line(CorrectionSummary request, Locale locale) {
        String fields = request.items().stream()
                .map(item -> label(item.field(), locale))
                .distinct()
                .collect(Collectors.joining(" · "));
        return new Line(
                request.number().text(),
                request.status(),
                agencies.name(request.decidingAgency()),
                fields,
                request.submittedAt(),
                request.dueDate());
    }

    private String label(String field, Locale locale) {
        return catalogue.find(field).map(found -> found.label(locale)).orElse(field);
    }

    /** @param agency the name of the agency that decides */
    public record Line(
            String number,
            CorrectionStatus status,
            String agency,
            String fields,
            OffsetDateTime submittedAt,
            LocalDate dueDate) {}
}
