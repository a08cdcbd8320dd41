package org.dongthuan.statistics;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures that are there before the job of the first minute ran. */
public final class StatisticsFixtures {

    private StatisticsFixtures() {}

    /** Counts, unless this month was counted before. */
    public static void count(ApplicationContext context) {
        context.getBean(Snapshots.class).takeIfDue();
    }

    /** Counts anew, as it will be next month. */
    public static void countAgain(ApplicationContext context) {
        context.getBean(JdbcTemplate.class).update("delete from app.statistics_snapshot");
        count(context);
    }
}
