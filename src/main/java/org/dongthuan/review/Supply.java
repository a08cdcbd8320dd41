package org.dongthuan.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A requester's answer to a return, checked. */
record Supply(@Nullable String text, List<UUID> documents) {

    Supply {
        documents = List.copyOf(documents);
    }
}
