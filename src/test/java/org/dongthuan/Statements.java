package org.dongthuan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;

/** What some work asks of the database, in this thread or through a call that it makes. */
public final class Statements {

    private static final String OURS = JdbcTemplate.class.getName();
    private static final String ENGINE = "org.camunda.bpm.engine.impl.persistence.entity";
    private static final String ENTITIES = "org.hibernate.SQL";
    private static final String TRANSACTIONS = JpaTransactionManager.class.getName();

    private static final Pattern SAID =
            Pattern.compile("(?s)(?:Executing prepared SQL statement \\[|==>  Preparing: |)(.*?)]?");

    private Statements() {}

    /** Of our own tables alone. */
    public static List<String> statements(Runnable work) {
        return during(work, OURS).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }

    /**
     * Everything: sessions, the engine and entities too.
     *
     * @param commits of transactions that were begun; a statement that stands alone is one besides
     */
    public record All(List<String> statements, long commits) {}

    public static All all(Runnable work) {
        List<ILoggingEvent> lines = during(work, OURS, ENGINE, ENTITIES, TRANSACTIONS);
        List<String> statements =
                lines.stream().flatMap(line -> statement(line).stream()).toList();
        long commits = lines.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Initiating transaction commit"))
                .count();
        return new All(statements, commits);
    }

    private static Optional<String> statement(ILoggingEvent line) {
        String message = line.getFormattedMessage();
        boolean asks = line.getLoggerName().equals(ENTITIES)
                || message.startsWith("Executing prepared SQL statement")
                || message.startsWith("==>  Preparing");
        if (!asks) return Optional.empty();
        Matcher said = SAID.matcher(message);
        return Optional.of(said.matches() ? said.group(1).replaceAll("\\s+", " ") : message);
    }

    private static List<ILoggingEvent> during(Runnable work, String... names) {
        var events = new ListAppender<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing(); // else it takes the name of the thread that asks for it
                super.append(event);
            }
        };
        events.start();
        Map<Logger, Level> before = new HashMap<>();
        for (String name : names) {
            var log = (Logger) LoggerFactory.getLogger(name);
            before.put(log, log.getLevel());
            log.addAppender(events);
            log.setAdditive(false);
            log.setLevel(Level.DEBUG);
        }
        try {
            work.run();
        } finally {
            before.forEach((log, level) -> {
                log.setLevel(level);
                log.setAdditive(true);
                log.detachAppender(events);
            });
        }
        String here = Thread.currentThread().getName();
        return List.copyOf(events.list).stream()
                // what runs beside is not its work
                .filter(line -> line.getThreadName().equals(here)
                        || line.getThreadName().startsWith("http-"))
                .toList();
    }
}
