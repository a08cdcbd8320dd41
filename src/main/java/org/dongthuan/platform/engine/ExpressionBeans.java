package org.dongthuan.platform.engine;

import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The beans that expressions may name; each is fetched on use, since many of them need the engine themselves. */
final class ExpressionBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;

    ExpressionBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean
                && context.containsBean(bean)
                && context.findAnnotationOnBean(bean, ExpressionBean.class) != null;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? context.getBean((String) name) : null;
    }

    @Override
    public Set<Object> keySet() {
        return Set.of((Object[]) context.getBeanNamesForAnnotation(ExpressionBean.class));
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("Beans are asked for by name");
    }
}
