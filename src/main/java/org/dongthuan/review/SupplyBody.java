package org.dongthuan.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A requester's answer to a return as it is sent; words, documents or both.
 *
 * @param evidenceIds documents that he uploaded, or that lie with his record; they prove the request as a whole
 */
public record SupplyBody(@Nullable String text, @Nullable List<UUID> evidenceIds) {

    List<UUID> documents() {
        return evidenceIds == null ? List.of() : evidenceIds.stream().distinct().toList();
    }
}
