package org.dongthuan.platform.keys;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.dongthuan.platform.keys.DataKeyTable.WrappedKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps the data keys anew when the keyset has a new primary key; the values stay as they are. Any node does it, some
 * keys at a time; one that is stopped in between is no harm.
 */
@Component
class Rewrapping {

    static final int AT_A_TIME = 1000;
    static final Duration UNTIL_ALL_NODES_FOLLOW = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);

    private final Keyset keyset;
    private final DataKeyTable keys;
    private final KeysetTable used;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rewrapping(Keyset keyset, DataKeyTable keys, JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.keyset = keyset;
        this.keys = keys;
        this.used = new KeysetTable(database);
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns how many were wrapped anew. */
    @Scheduled(initialDelay = 5, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    public int rewrap() {
        int all = 0;
        for (int some = inTransaction(this::some); some > 0; some = inTransaction(this::some)) all += some;
        if (all > 0) LOG.info("{} data keys were wrapped with key {} of the keyset", all, keyset.primary());
        OffsetDateTime dayAgo = OffsetDateTime.now(clock).minus(UNTIL_ALL_NODES_FOLLOW);
        int unused = inTransaction(() -> used.forgetUnused(keyset.primary(), dayAgo));
        if (unused > 0) LOG.info("{} older keys may leave the keyset: 'keyset prune'", unused);
        return all;
    }

    private int inTransaction(Supplier<Integer> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    private int some() {
        List<WrappedKey> old = keys.notWrappedWith(keyset.primary(), AT_A_TIME);
        if (!old.isEmpty()) keys.rewrap(old.stream().map(this::anew).toList(), keyset.primary());
        return old.size();
    }

    private WrappedKey anew(WrappedKey key) {
        byte[] wrapped = key.wrapped();
        if (wrapped == null) throw new IllegalStateException("An erased key is wrapped with something");
        try {
            byte[] material = keyset.unwrap(wrapped, key.place());
            return new WrappedKey(key.id(), key.kind(), key.owner(), keyset.wrap(material, key.place()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset does not open the data key " + key.id(), e);
        }
    }
}
