package org.dongthuan.platform.engine;

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
        if (command instanceof TaskQueryImpl query) refuseExpressions(query);
        if (command instanceof AbstractExecuteFilterCmd
                && new DirectFieldAccessor(command).getPropertyValue("extendingQuery") instanceof TaskQueryImpl query) {
            refuseExpressions(query);
        }
    }

    private static void refuseExpressions(TaskQueryImpl query) {
        boolean clean = query.getExpressions().isEmpty()
                && query.getQueries().stream()
                        .allMatch(part -> part.getExpressions().isEmpty());
        if (!clean) throw new BadUserRequestException("Expressions are forbidden in queries of clients");
    }
}
