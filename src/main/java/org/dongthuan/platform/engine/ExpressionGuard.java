package org.dongthuan.platform.engine;

import java.beans.FeatureDescriptor;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.ReadableInstant;
import org.joda.time.ReadablePartial;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

/**
 * Stands before all other resolvers of an expression. It resolves nothing; it refuses every object that is neither
 * plain data nor meant for expressions, and every way from a permitted object to its class or to the engine.
 */
final class ExpressionGuard extends ELResolver {

    /** Names that no expression needs, as property or as method, in lower case. */
    private static final Set<String> DENIED = Set.of(
            "class",
            "getclass",
            "declaringclass",
            "getdeclaringclass",
            "classloader",
            "getclassloader",
            "forname",
            "wait",
            "notify",
            "notifyall",
            "clone",
            "finalize",
            "processengineservices",
            "getprocessengineservices",
            "processengine",
            "getprocessengine",
            "bpmnmodelinstance",
            "getbpmnmodelinstance",
            "bpmnmodelelementinstance",
            "getbpmnmodelelementinstance");

    private static final List<Class<?>> PLAIN_DATA = List.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Character.class,
            Enum.class,
            Date.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            Map.class,
            Collection.class,
            // what the engine's own functions now() and dateTime() work with
            ReadableInstant.class,
            ReadablePartial.class);

    /** Of executions and tasks only what their public interfaces promise. */
    private static final Set<String> OF_A_SCOPE = Stream.of(DelegateExecution.class, DelegateTask.class)
            .flatMap(type -> Stream.of(type.getMethods()))
            .flatMap(method -> Stream.of(method.getName(), property(method)))
            .collect(Collectors.toUnmodifiableSet());

    private static void check(@Nullable Object base, @Nullable Object name) {
        if (base == null) return;
        if (base instanceof List && name instanceof Number) return;
        String asked = String.valueOf(name);
        if (!isPermitted(base, asked) || DENIED.contains(asked.toLowerCase(Locale.ROOT))) throw refusal(asked);
    }

    private static boolean isPermitted(Object base, String asked) {
        if (base instanceof VariableScope) return OF_A_SCOPE.contains(asked);
        return PLAIN_DATA.stream().anyMatch(type -> type.isInstance(base))
                || base.getClass().isArray()
                || AopUtils.getTargetClass(base).isAnnotationPresent(ExpressionBean.class);
    }

    private static String property(Method method) {
        String name = method.getName();
        return name.startsWith("get") ? Introspector.decapitalize(name.substring(3)) : name;
    }

    private static ELException refusal(String asked) {
        return new ELException("Not allowed in an expression: " + asked);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        check(base, property);
        return null;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        check(base, method);
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        check(base, property);
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        check(base, property);
        return false;
    }

    /** A variable may be set, a property of an object never. */
    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        if (base != null) throw refusal("set " + property);
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
