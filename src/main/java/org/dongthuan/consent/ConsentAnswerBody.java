package org.dongthuan.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent.
 *
 * @param fields to which of the fields that were asked for the person agrees, for {@code AGREE_PARTLY}; all where it is
 *     not said
 * @param until the last day, for {@code AGREE_PARTLY}; the last day that was asked for where it is not said
 */
public record ConsentAnswerBody(
        @Nullable ConsentAnswer answer,
        @Nullable List<String> fields,
        @Nullable LocalDate until) {}
