package org.dongthuan.platform.engine;

import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates every expression of models, decisions, filters and queries under a guard, and knows only the beans marked
 * with {@link ExpressionBean}.
 */
final class HardenedExpressions extends SpringExpressionManager {

    HardenedExpressions(ApplicationContext context) {
        super(context, new ExpressionBeans(context));
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new ExpressionGuard());
        resolvers.add(super.createElResolver());
        return resolvers;
    }
}
