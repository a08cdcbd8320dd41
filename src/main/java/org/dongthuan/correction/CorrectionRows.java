package org.dongthuan.correction;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.IssuedPaper;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Corrections as lists of tasks name them: whose record, which fields. */
@Component
class CorrectionRows {

    private static final List<String> SHOWN = List.of("birth_full_name");

    private final Corrections corrections;
    private final HolderNames names;
    private final FieldCatalogue catalogue;
    private final CorrectionPapers papers;

    CorrectionRows(Corrections corrections, HolderNames names, FieldCatalogue catalogue, CorrectionPapers papers) {
        this.corrections = corrections;
        this.names = names;
        this.catalogue = catalogue;
        this.papers = papers;
    }

    Map<RequestNumber, RequestLine> of(Collection<RequestNumber> numbers, Locale locale) {
        List<Correction> found = corrections.findAllWithItems(
                numbers.stream().map(RequestNumber::text).toList());
        Map<RecordId, String> people =
                names.of(found.stream().map(Correction::record).collect(Collectors.toSet()));
        Function<Correction, RequestLine> line = correction -> new RequestLine(
                people.getOrDefault(correction.record(), ""),
                fields(correction, locale),
                Map.of(correction.record(), SHOWN));
        return found.stream().collect(Collectors.toMap(Correction::number, line));
    }

    Optional<IssuedPaper> paper(RequestNumber number) {
        return papers.of(number).map(decision -> new IssuedPaper(decision.id(), decision.number()));
    }

    private String fields(Correction correction, Locale locale) {
        return correction.items().stream()
                .map(item -> catalogue
                        .find(item.field())
                        .map(field -> field.label(locale))
                        .orElse(item.field()))
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
