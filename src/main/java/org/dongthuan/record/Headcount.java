package org.dongthuan.record;

import org.jspecify.annotations.Nullable;

/**
 * How many officials of one using agency have the same in two fields.
 *
 * @param across what they have in the field that all others are crossed with
 * @param field the other field
 * @param value what they have in it: a code, or the year of a date; none where it is empty
 */
public record Headcount(
        String usingAgency,
        @Nullable String across,
        String field,
        @Nullable String value,
        int people) {}
