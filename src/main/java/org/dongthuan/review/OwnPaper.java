package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that lies with the reader's record already.
 *
 * @param name what its uploader calls it
 * @param kinds which kinds of document it was taken for, as the catalogue names them; {@code kindText} in words
 * @param enclosed with which requests it came, the last first
 */
public record OwnPaper(
        UUID evidenceId,
        @Nullable String name,
        String mediaType,
        long size,
        String sha256,
        List<String> kinds,
        String kindText,
        List<Use> enclosed) {

    public OwnPaper {
        kinds = List.copyOf(kinds);
        enclosed = List.copyOf(enclosed);
    }

    /** The last request with which it came. */
    public Use last() {
        return enclosed.get(0);
    }

    /**
     * That it was enclosed.
     *
     * @param fields what it was to prove; nothing where it proves the request as a whole
     */
    public record Use(RequestNumber number, OffsetDateTime at, List<String> fields) {

        static Use of(Enclosure enclosure) {
            return new Use(enclosure.number(), enclosure.at(), enclosure.fields());
        }
    }
}
