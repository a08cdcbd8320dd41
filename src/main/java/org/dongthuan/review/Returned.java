package org.dongthuan.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return as the people of the case read it.
 *
 * @param answer what the requester wrote; none as long as he has not, and when he only brought documents
 * @param documents what he brought
 */
public record Returned(
        CaseReturn about, AskedPapers asked, @Nullable String answer, List<UUID> documents) {

    public Returned {
        documents = List.copyOf(documents);
    }
}
