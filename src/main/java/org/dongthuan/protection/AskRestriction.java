package org.dongthuan.protection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for.
 *
 * @param purposes for which nobody is to read the record
 * @param lastDay until when; none where it is to hold until it is ended
 * @param reason in words
 */
public record AskRestriction(
        @Nullable RestrictionKind kind,
        @Nullable List<String> purposes,
        @Nullable LocalDate lastDay,
        @Nullable String reason) {

    List<String> named() {
        return purposes == null ? List.of() : purposes.stream().distinct().toList();
    }
}
