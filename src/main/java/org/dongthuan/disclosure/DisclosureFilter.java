package org.dongthuan.disclosure;

import java.time.LocalDate;
import org.dongthuan.audit.AuditEntry.Action;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the list somebody wants to see.
 *
 * @param from the first day
 * @param to the last day
 * @param by words of a person's or an agency's name
 * @param action only this kind of reading
 * @param own whether the person's own readings are listed too
 */
public record DisclosureFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String by,
        @Nullable Action action,
        boolean own) {

    public static final DisclosureFilter NONE = new DisclosureFilter(null, null, null, null, false);
}
