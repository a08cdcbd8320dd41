package org.dongthuan.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.dongthuan.platform.SeparateConnections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the months in which the log's lines lie, each a partition of its own: the coming ones ahead, any other before
 * its first line, so that no line is ever refused for want of a place.
 */
@Component
class AuditMonthTable {

    private static final int AHEAD = 3;

    private final JdbcClient database;
    private final Clock clock;
    private final Set<YearMonth> open = ConcurrentHashMap.newKeySet();

    /** On connections of their own: a month that was opened stays open when the transaction around it rolls back. */
    AuditMonthTable(SeparateConnections connections, Clock clock) {
        database = JdbcClient.create(connections.dataSource());
        this.clock = clock;
    }

    /** Any node may, at any time: the database lets one at a time open a month, and the next finds it open. */
    @Scheduled(fixedDelay = 24, initialDelay = 0, timeUnit = TimeUnit.HOURS)
    void openAhead() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (int months = 0; months <= AHEAD; months++) require(now.plusMonths(months));
    }

    void require(OffsetDateTime moment) {
        YearMonth month = YearMonth.from(moment.atZoneSameInstant(clock.getZone()));
        if (open.contains(month)) return;
        database.sql("select app.open_audit_month(?)").param(month.atDay(1)).query(row -> {});
        open.add(month);
    }
}
