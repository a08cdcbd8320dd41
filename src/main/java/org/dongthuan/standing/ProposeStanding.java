package org.dongthuan.standing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a personnel department proposes what a post may read.
 *
 * @param agency the code of the agency of the post
 * @param post the role: {@code VERIFIER, REVIEWER, APPROVER, CLERK}
 * @param purposes codes of the catalogue
 * @param from the first day
 * @param to the last day
 */
public record ProposeStanding(
        @Nullable String agency,
        @Nullable String post,
        @Nullable List<String> fields,
        @Nullable List<String> purposes,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
