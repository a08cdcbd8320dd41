package org.dongthuan.platform.engine;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dongthuan.platform.engine.OpenTaskTable.Strayed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the read model of the open tasks with the engine, soon after the start and each night, and mends what strayed.
 * Triggers write both together, so whatever is found was changed past them, and is an error in the log.
 */
@Component
class OpenTaskCheck {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTaskCheck.class);

    /** So many are named; the others are counted. */
    private static final int NAMED = 20;

    private final OpenTaskTable table;

    OpenTaskCheck(OpenTaskTable table) {
        this.table = table;
    }

    /** What two nodes mend at once is mended once. */
    @Scheduled(initialDelay = 60, timeUnit = TimeUnit.SECONDS)
    @Scheduled(cron = "${platform.cleaning.at}", zone = "Asia/Ho_Chi_Minh")
    List<Strayed> check() {
        List<Strayed> strayed = table.strayed();
        if (strayed.isEmpty()) return strayed;
        strayed.forEach(task -> table.mend(task.taskId()));
        LOG.error("{} open tasks stood wrong in the lists and were mended, such as {}", strayed.size(), named(strayed));
        return strayed;
    }

    private static List<String> named(List<Strayed> strayed) {
        return strayed.stream()
                .limit(NAMED)
                .map(task -> task.number() + " (" + task.how() + ")")
                .toList();
    }
}
