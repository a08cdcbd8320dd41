package org.dongthuan.platform.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a call of the web apps, as every reader down the chain reads it. An address that two readers might read
 * differently (encoded letters, empty or dotted segments, parameters after a semicolon) has none.
 */
record WebAppPath(String value) {

    static final String API = "/camunda/api";
    static final String APP = "/camunda/app";

    private static final Pattern PLAIN = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._:~-]+)+/?");

    static Optional<WebAppPath> of(HttpServletRequest request) {
        String raw = request.getRequestURI().substring(request.getContextPath().length());
        return of(raw);
    }

    static boolean isPlain(HttpServletRequest request) {
        return of(request).isPresent();
    }

    static Optional<WebAppPath> of(String raw) {
        // browsers encode the colons in the ids of process definitions
        String path = raw.replace("%3A", ":").replace("%3a", ":");
        if (!PLAIN.matcher(path).matches()) return Optional.empty();
        String value = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return Optional.of(value)
                .filter(it -> it.startsWith(API + "/") || it.startsWith(APP + "/") || it.equals(APP))
                .map(WebAppPath::new);
    }

    boolean isApp() {
        return value.startsWith(APP);
    }

    /** What follows {@code /camunda/api}. */
    String call() {
        return value.substring(API.length());
    }
}
