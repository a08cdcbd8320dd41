package org.dongthuan.large;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Stands between the application and its pool and notes the statements, so that what is explained is what was sent. */
@TestConfiguration(proxyBeanMethods = false)
class Recorder {

    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private volatile boolean recording;

    /** A statement as it went to the server, with what was bound to its parameters. */
    record Sent(String sql, List<Binding> bindings) {

        boolean reads() {
            String words = sql.stripLeading().toLowerCase(Locale.ROOT);
            return words.startsWith("select") || words.startsWith("with");
        }

        /** The same statement again, with words in front of it. */
        PreparedStatement prepare(Connection connection, String words) throws SQLException {
            PreparedStatement again = connection.prepareStatement(words + sql);
            for (Binding binding : bindings) call(binding.method(), again, binding.arguments());
            return again;
        }
    }

    /** A call that bound a value. */
    record Binding(Method method, Object[] arguments) {}

    @Bean
    static BeanPostProcessor recordedDataSource(ObjectProvider<Recorder> recorders) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Recorded(source, recorders) : bean;
            }
        };
    }

    /** What the work sent. */
    List<Sent> during(Runnable work) {
        sent.clear();
        recording = true;
        try {
            work.run();
        } finally {
            recording = false;
        }
        return List.copyOf(sent);
    }

    private void note(String sql, List<Binding> bindings) {
        if (recording) sent.add(new Sent(sql, List.copyOf(bindings)));
    }

    private static final class Recorded extends DelegatingDataSource {
        private final ObjectProvider<Recorder> recorders;

        Recorded(DataSource target, ObjectProvider<Recorder> recorders) {
            super(target);
            this.recorders = recorders;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                Object result = call(method, connection, arguments);
                if (result instanceof PreparedStatement statement) return prepared(statement, (String) arguments[0]);
                return result instanceof Statement statement ? plain(statement) : result;
            });
        }

        private PreparedStatement prepared(PreparedStatement statement, String sql) {
            List<Binding> bindings = new ArrayList<>();
            return proxy(PreparedStatement.class, (method, arguments) -> {
                if (method.getName().startsWith("set")
                        && method.getParameterCount() > 1
                        && method.getParameterTypes()[0] == int.class) {
                    bindings.add(new Binding(method, arguments));
                }
                if (method.getName().startsWith("execute")) note(sql, bindings);
                return call(method, statement, arguments);
            });
        }

        private Statement plain(Statement statement) {
            return proxy(Statement.class, (method, arguments) -> {
                if (method.getName().startsWith("execute") && arguments != null) note((String) arguments[0], List.of());
                return call(method, statement, arguments);
            });
        }

        private void note(String sql, List<Binding> bindings) {
            recorders.getObject().note(sql, bindings);
        }
    }

    private interface Handler {
        Object handle(Method method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                Recorder.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method, arguments)));
    }

    private static Object call(Method method, Object target, Object[] arguments) throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException refused) throw refused;
            if (e.getCause() instanceof RuntimeException broken) throw broken;
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
