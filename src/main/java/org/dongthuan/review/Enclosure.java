package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * That a document was enclosed with a request.
 *
 * @param fields what it was to prove; nothing where it proves the request as a whole
 */
public record Enclosure(UUID document, RequestNumber number, OffsetDateTime at, List<String> fields) {

    public Enclosure {
        fields = List.copyOf(fields);
    }
}
