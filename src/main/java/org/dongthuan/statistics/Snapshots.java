package org.dongthuan.statistics;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dongthuan.platform.VietnamTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts and rounds all officials once a month, in the first hour of it or soon after the start; what is told does not
 * change until the next one.
 */
@Component
class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final Census census;
    private final Dimensions dimensions;
    private final SnapshotTable snapshot;
    private final FigureTable figures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Snapshots(
            Census census,
            Dimensions dimensions,
            SnapshotTable snapshot,
            FigureTable figures,
            TransactionTemplate transaction,
            Clock clock) {
        this.census = census;
        this.dimensions = dimensions;
        this.snapshot = snapshot;
        this.figures = figures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The day of which the figures are. */
    Optional<LocalDate> day() {
        return snapshot.takenAt().map(VietnamTime::dayOf);
    }

    /** What several nodes count at once is kept once. */
    @Scheduled(initialDelay = 5, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    void takeIfDue() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = VietnamTime.dayOf(now);
        LocalDate month = today.withDayOfMonth(1);
        if (snapshot.isTaken(month)) return;
        List<Figure> release = release(today);
        transaction.executeWithoutResult(status -> {
            if (!snapshot.lock() || snapshot.isTaken(month)) return;
            figures.replace(release);
            snapshot.replace(month, now);
            LOG.info("{} figures of {} were counted", release.size(), today);
        });
    }

    private List<Figure> release(LocalDate today) {
        var release =
                new Release(new SecureRandom(), dimensions.across().groups().size());
        return Figure.of(release.of(census.of(today)), dimensions);
    }
}
