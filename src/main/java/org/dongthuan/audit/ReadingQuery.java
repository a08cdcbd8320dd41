package org.dongthuan.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which readings of one record somebody asks for.
 *
 * @param except the account whose own readings are left out
 * @param actions only these kinds
 * @param from the first moment
 * @param before the first moment after
 * @param by only those of these accounts or agencies
 * @param withheld what is left out, whatever else is asked
 */
public record ReadingQuery(
        UUID record,
        @Nullable String except,
        Set<AuditEntry.Action> actions,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime before,
        @Nullable By by,
        List<Withheld> withheld) {

    public ReadingQuery {
        actions = Set.copyOf(actions);
        withheld = List.copyOf(withheld);
        if (actions.isEmpty()) throw new IllegalArgumentException("No kind of reading is asked for");
    }

    /** Accounts and agency codes of which one must match. */
    public record By(Set<String> accounts, Set<String> agencies) {
        public By {
            accounts = Set.copyOf(accounts);
            agencies = Set.copyOf(agencies);
        }
    }
}
