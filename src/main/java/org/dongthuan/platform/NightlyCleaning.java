package org.dongthuan.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has everything removed that no module needs any more: some at a time, each time in a transaction of its own, by one
 * node at a time.
 */
@Component
class NightlyCleaning {

    static final int AT_ONCE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCleaning.class);

    private final List<Leftovers> all;
    private final CleaningSettings settings;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NightlyCleaning(
            List<Leftovers> all,
            CleaningSettings settings,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.all = List.copyOf(all);
        this.settings = settings;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        Set<String> names = all.stream().map(Leftovers::name).collect(Collectors.toCollection(TreeSet::new));
        if (!names.equals(settings.kept().keySet())) {
            throw new IllegalStateException("platform.cleaning.kept must name exactly " + names + ", not "
                    + settings.kept().keySet());
        }
    }

    @Scheduled(cron = "${platform.cleaning.at}", zone = "Asia/Ho_Chi_Minh")
    void clean() {
        for (Leftovers leftovers : all) {
            try {
                int removed = clean(leftovers);
                if (removed > 0) LOG.info("{} {} were removed", removed, leftovers.name());
            } catch (RuntimeException e) {
                // the others are cleaned all the same; this one again tomorrow
                LOG.error("{} could not be removed", leftovers.name(), e);
            }
        }
    }

    private int clean(Leftovers leftovers) {
        Duration kept = Objects.requireNonNull(settings.kept().get(leftovers.name()));
        OffsetDateTime before = OffsetDateTime.now(clock).minus(kept);
        int removed = 0;
        int some;
        do {
            some = Objects.requireNonNull(transaction.execute(status -> some(leftovers, before)));
            removed += some;
        } while (some >= AT_ONCE);
        return removed;
    }

    private int some(Leftovers leftovers, OffsetDateTime before) {
        boolean myTurn = database.sql("select pg_try_advisory_xact_lock(hashtext('cleaning'), hashtext(?))")
                .param(leftovers.name())
                .query(Boolean.class)
                .single();
        return myTurn ? leftovers.remove(before, AT_ONCE) : 0;
    }
}
