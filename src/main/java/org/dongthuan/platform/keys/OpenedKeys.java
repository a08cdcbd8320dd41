package org.dongthuan.platform.keys;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/** The data keys that were unwrapped a moment ago: few and briefly, since another node may have erased one. */
final class OpenedKeys {

    static final Duration KEPT = Duration.ofMinutes(1);
    static final int MOST = 10_000;

    private final Map<UUID, Opened> keys = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Opened> eldest) {
            return size() > MOST;
        }
    };
    private final LongSupplier nanoTime;

    OpenedKeys(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized Optional<DataKey> find(UUID id) {
        Opened opened = keys.get(id);
        if (opened == null) return Optional.empty();
        if (nanoTime.getAsLong() - opened.at() < KEPT.toNanos()) return Optional.of(opened.key());
        keys.remove(id);
        return Optional.empty();
    }

    synchronized void keep(UUID id, DataKey key) {
        keys.remove(id);
        keys.put(id, new Opened(key, nanoTime.getAsLong()));
    }

    synchronized void forget(UUID id) {
        keys.remove(id);
    }

    private record Opened(DataKey key, long at) {}
}
