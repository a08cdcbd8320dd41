package org.dongthuan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/**
 * Everything that is logged while it is open, our own code down to its details. It stands in a file below
 * {@code target} instead of the console.
 */
final class CapturedLog implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.dongthuan");
    private final String name;
    private final Level rootBefore = root.getLevel();
    private final Level oursBefore = ours.getLevel();
    private final List<Appender<ILoggingEvent>> before = new ArrayList<>();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    CapturedLog(String name) {
        this.name = name;
        root.iteratorForAppenders().forEachRemaining(before::add);
        events.start();
        root.addAppender(events);
        before.forEach(root::detachAppender);
        root.setLevel(Level.INFO);
        ours.setLevel(Level.DEBUG);
    }

    String text() {
        return List.copyOf(events.list).stream().map(CapturedLog::line).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        before.forEach(root::addAppender);
        root.detachAppender(events);
        root.setLevel(rootBefore);
        ours.setLevel(oursBefore);
        try {
            Files.writeString(Path.of("target", "log-of-" + name + ".txt"), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ILoggingEvent event) {
        String line = event.getLoggerName() + " " + event.getMDCPropertyMap() + " " + event.getFormattedMessage();
        return event.getThrowableProxy() == null
                ? line
                : line + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
}
