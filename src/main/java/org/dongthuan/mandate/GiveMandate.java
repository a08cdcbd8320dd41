package org.dongthuan.mandate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data subject lets somebody act for him.
 *
 * @param mandatary the sharing code of that person: the id of his record
 * @param kinds what for, {@code ANSWER_CONSENT}
 * @param from the first day; today where it is not said
 * @param to the last day
 */
public record GiveMandate(
        @Nullable String mandatary,
        @Nullable List<String> kinds,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
