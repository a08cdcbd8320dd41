package org.dongthuan.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * What may be proposed of a decision.
 *
 * @param kinds none where nothing may
 * @param parts of a decision on several people, each of whom gets the own part
 * @param scope what may be read under it, where less of it can be left
 * @param open the proposal that waits to be decided already
 */
public record ChangeForm(
        UUID decision,
        String number,
        LocalDate date,
        List<ChangeKind> kinds,
        List<Part> parts,
        @Nullable ReplacedScope scope,
        @Nullable RequestNumber open) {

    /** One of several people, by name. */
    public record Part(UUID record, String name) {}

    /** Whether it is on several people. */
    public boolean shared() {
        return !parts.isEmpty();
    }
}
