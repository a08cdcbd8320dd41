package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** Finds out which documents of a request were enclosed with another one before. */
@Component
public class EarlierEnclosures {

    private final EnclosedPapers papers;

    EarlierEnclosures(EnclosedPapers papers) {
        this.papers = papers;
    }

    /**
     * Of each of these documents that was, where it was for the first time.
     *
     * @param number the request that is looked at, made by that person for his own record
     * @param at when it came to that request
     */
    public List<EarlierEnclosure> of(
            String account, RecordId record, RequestNumber number, OffsetDateTime at, Collection<UUID> documents) {
        if (documents.isEmpty()) return List.of();
        Map<UUID, List<Enclosure>> enclosed = papers.of(account, record);
        return documents.stream()
                .distinct()
                .flatMap(document -> first(enclosed.getOrDefault(document, List.of()), number, at))
                .toList();
    }

    private static Stream<EarlierEnclosure> first(List<Enclosure> uses, RequestNumber number, OffsetDateTime at) {
        return uses.stream()
                .filter(use -> !use.number().equals(number) && use.at().isBefore(at))
                .reduce((later, earlier) -> earlier)
                .map(use -> new EarlierEnclosure(use.document(), use.number(), use.at()))
                .stream();
    }
}
