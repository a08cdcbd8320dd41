package org.dongthuan.record;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who lives with somebody, as far as the addresses on two records say so; the addresses themselves are told to nobody. */
@Component
public class Households {

    private final HouseholdTable table;

    Households(HouseholdTable table) {
        this.table = table;
    }

    /** Those of the others who are registered or live where that person is registered or lives. */
    public Set<RecordId> sharing(RecordId person, Collection<RecordId> others) {
        return others.isEmpty() ? Set.of() : table.sharing(person, others);
    }
}
