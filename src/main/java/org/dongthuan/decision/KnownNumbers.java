package org.dongthuan.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The numbers of decisions, which are quoted at each reading: one that was given once never changes. */
@Component
class KnownNumbers {

    private static final int MOST = 10_000;

    private final WrittenDecisionTable table;
    private final Map<UUID, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> longUnasked) {
            return size() > MOST;
        }
    };

    KnownNumbers(WrittenDecisionTable table) {
        this.table = table;
    }

    /** By id; without those that do not exist. */
    Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        synchronized (known) {
            for (UUID id : ids) {
                String number = known.get(id);
                if (number != null) found.put(id, number);
            }
        }
        List<UUID> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (missing.isEmpty()) return found;
        Map<UUID, String> looked = table.numbers(missing);
        synchronized (known) {
            known.putAll(looked);
        }
        found.putAll(looked);
        return found;
    }
}
