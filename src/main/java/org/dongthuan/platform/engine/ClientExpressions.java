package org.dongthuan.platform.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Refuses every expression that a person sends with a task query. The engine looks at the outer query only and
 * evaluates what stands in the sub-queries (CVE-2026-109432).
 */
final class ClientExpressions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (ViewerVisibility.current().isPresent()) refuseExpressions(command);
        return next.execute(command);
    }

    private static void refuseExpressions(Command<?> command) {
        if (command instanceof TaskQueryImpl query) refuseExpressions(query, newSet());
        if (command instanceof AbstractExecuteFilterCmd
                && new DirectFieldAccessor(command).getPropertyValue("extendingQuery") instanceof TaskQueryImpl query) {
            refuseExpressions(query, newSet());
        }
    }

    /** Each query is one of its own parts, and some are parts of each other. */
    private static void refuseExpressions(TaskQueryImpl query, Set<TaskQueryImpl> seen) {
        if (!seen.add(query)) return;
        if (!query.getExpressions().isEmpty())
            throw new BadUserRequestException("Expressions are forbidden in queries of clients");
        query.getQueries().forEach(part -> refuseExpressions(part, seen));
    }

    private static Set<TaskQueryImpl> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
