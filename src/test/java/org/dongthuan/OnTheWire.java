package org.dongthuan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/** What the database driver sends while some work is done, whoever sends it: sessions, the engine and transactions too. */
public final class OnTheWire {

    private static final Pattern QUERY = Pattern.compile("(?s)query=\"(.*?)\"[,)]");

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    private OnTheWire() {}

    public static OnTheWire during(Runnable work) {
        var wire = new OnTheWire();
        Logger log = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        Level before = log.getLevel();
        boolean parents = log.getUseParentHandlers();
        Handler handler = wire.new Listener();
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        log.setLevel(Level.FINEST);
        try {
            work.run();
        } finally {
            log.setLevel(before);
            log.setUseParentHandlers(parents);
            log.removeHandler(handler);
        }
        return wire;
    }

    /** Without the beginnings and ends of transactions. */
    public List<String> statements() {
        return sent.stream().filter(query -> !isOfTransaction(query)).toList();
    }

    public long commits() {
        return sent.stream().filter("COMMIT"::equalsIgnoreCase).count();
    }

    private static boolean isOfTransaction(String query) {
        return query.matches("(?i)(begin|commit|rollback|set )\\b.*");
    }

    private final class Listener extends Handler {

        private Listener() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            sent.add(String.format(
                    "%s %s",
                    line.getMessage(), List.of(line.getParameters() == null ? new Object[0] : line.getParameters())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
