package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the story so far, as the people of the case see it.
 *
 * @param event {@code SUBMITTED, ACKNOWLEDGED, RECOMMENDED, DECIDED, WITHDRAWN}; text key {@code story.<event>}
 * @param person the name of who did it, none for what the system did
 * @param actingFor the name of whoever is away, in whose place it was done
 * @param details one sentence per item with its outcome and reason, in the reader's language
 */
public record StoryLine(
        String event,
        OffsetDateTime at,
        @Nullable String person,
        @Nullable String actingFor,
        @Nullable String agency,
        List<String> details) {

    public StoryLine(
            String event, OffsetDateTime at, @Nullable String person, @Nullable String agency, List<String> details) {
        this(event, at, person, null, agency, details);
    }

    public StoryLine {
        details = List.copyOf(details);
    }

    /** In the place of whoever has that name; nobody where it was the person's own office. */
    public StoryLine inPlaceOf(Optional<String> absent) {
        return new StoryLine(event, at, person, absent.orElse(null), agency, details);
    }
}
