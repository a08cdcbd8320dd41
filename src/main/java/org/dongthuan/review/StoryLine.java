package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the story so far, as the people of the case see it.
 *
 * @param event {@code SUBMITTED, ACKNOWLEDGED, RECOMMENDED, DECIDED, WITHDRAWN}; text key {@code story.<event>}
 * @param person the name of who did it, none for what the system did
 * @param details one sentence per item with its outcome and reason, in the reader's language
 */
public record StoryLine(
        String event,
        OffsetDateTime at,
        @Nullable String person,
        @Nullable String agency,
        List<String> details) {}
