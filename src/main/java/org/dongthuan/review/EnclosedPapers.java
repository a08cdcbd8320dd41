package org.dongthuan.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.record.RecordId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The papers that lie with somebody's record, with whatever request they came. */
@Component
class EnclosedPapers {

    private static final Comparator<Enclosure> LATEST_FIRST = Comparator.comparing(Enclosure::at)
            .thenComparing(enclosure -> enclosure.number().text())
            .thenComparing(Enclosure::document)
            .reversed();

    private final ObjectProvider<Enclosures> kinds;

    EnclosedPapers(ObjectProvider<Enclosures> kinds) {
        this.kinds = kinds;
    }

    /** By document, the one that was enclosed last first; of each how often, the last time first. */
    Map<UUID, List<Enclosure>> of(String account, RecordId record) {
        Map<UUID, List<Enclosure>> papers = new LinkedHashMap<>();
        kinds.orderedStream()
                .flatMap(kind -> kind.of(account, record).stream())
                .sorted(LATEST_FIRST)
                .forEach(enclosure -> papers.computeIfAbsent(enclosure.document(), none -> new ArrayList<>())
                        .add(enclosure));
        return papers;
    }
}
