package org.dongthuan.statistics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param by the dimensions, one to three of them
 * @param where of some dimensions one value each
 * @param purpose the code of a purpose
 */
public record Question(
        @Nullable List<@Nullable String> by,
        @Nullable Map<String, @Nullable String> where,
        @Nullable String purpose) {}
