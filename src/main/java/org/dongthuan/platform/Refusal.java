package org.dongthuan.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A request that the application understood and refuses in words.
 *
 * <p>{@link #type()} is the last segment of the problem type (RFC 9457), {@link #textKey()} the key of the sentence in
 * the message bundles. Everything that is not a Refusal is a bug and is never shown.
 */
public abstract sealed class Refusal extends RuntimeException
        permits Refusal.NotFound,
                Refusal.NotPermitted,
                Refusal.Conflict,
                Refusal.Erased,
                Refusal.Outdated,
                Refusal.TooOften,
                Refusal.RuleViolated {

    private final String type;
    private final transient Object[] arguments;

    private Refusal(String type, Object... arguments) {
        super(type);
        this.type = type;
        this.arguments = arguments;
    }

    public String type() {
        return type;
    }

    /** The key of the sentence that tells the reason: {@code refusal.<type>}. */
    public String textKey() {
        return "refusal." + type;
    }

    public Object[] arguments() {
        return arguments;
    }

    /** The HTTP status that says the same. */
    public abstract int status();

    /** Further members of the problem document, such as the number of the request that stands in the way. */
    public Map<String, Object> properties() {
        return Map.of();
    }

    /** After how long the caller may try again; zero where no waiting helps. */
    public Duration retryAfter() {
        return Duration.ZERO;
    }

    /** The fields at fault, where the refusal names any. */
    public List<Violation> violations() {
        return List.of();
    }

    /** 404: it does not exist, or the caller may not know that it does. */
    public static final class NotFound extends Refusal {
        public NotFound(String type, Object... arguments) {
            super(type, arguments);
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** 403: the caller's own case, but not his step or role. */
    public static final class NotPermitted extends Refusal {
        public NotPermitted(String type, Object... arguments) {
            super(type, arguments);
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** 409: wrong state, stale, or already done. */
    public static final class Conflict extends Refusal {
        private final transient Map<String, Object> properties;

        public Conflict(String type, Map<String, Object> properties, Object... arguments) {
            super(type, arguments);
            this.properties = properties;
        }

        public Conflict(String type) {
            this(type, Map.of());
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> properties() {
            return properties;
        }
    }

    /** 410: it was here, and was erased on purpose. */
    public static final class Erased extends Refusal {
        public Erased(String type, Object... arguments) {
            super(type, arguments);
        }

        @Override
        public int status() {
            return 410;
        }
    }

    /** 412: what the caller says he saw is no longer so. */
    public static final class Outdated extends Refusal {
        public Outdated(String type) {
            super(type);
        }

        @Override
        public int status() {
            return 412;
        }
    }

    /** 429: too often within some time; its sentence is told the minutes to wait. */
    public static final class TooOften extends Refusal {
        private final Duration retryAfter;

        public TooOften(String type, Duration retryAfter) {
            super(type, retryAfter.toMinutes() + 1);
            this.retryAfter = retryAfter;
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** 422 (or 400 for what is malformed): a rule says no; names every field at fault. */
    public static final class RuleViolated extends Refusal {
        private final int status;
        private final transient List<Violation> violations;

        private RuleViolated(int status, String type, List<Violation> violations, Object... arguments) {
            super(type, arguments);
            this.status = status;
            this.violations = List.copyOf(violations);
        }

        public RuleViolated(String type, List<Violation> violations) {
            this(422, type, violations);
        }

        public RuleViolated(String type, Object... arguments) {
            this(422, type, List.of(), arguments);
        }

        /** 400: a body that cannot be understood, or one that names an unknown field. */
        public static RuleViolated malformed(String type, Object... arguments) {
            return new RuleViolated(400, type, List.of(), arguments);
        }

        /** 400, naming what cannot be understood. */
        public static RuleViolated malformed(String type, List<Violation> violations) {
            return new RuleViolated(400, type, violations);
        }

        /** A limit of the channel rather than of the matter: 405, 406, 413, 415, 429. */
        public static RuleViolated withStatus(int status, String type, Object... arguments) {
            return new RuleViolated(status, type, List.of(), arguments);
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public List<Violation> violations() {
            return violations;
        }
    }

    /**
     * One field at fault.
     *
     * @param field the field as the caller names it: a catalogue field, or {@code reason}, {@code items[0].kind}
     * @param textKey the key of the sentence in the message bundles
     */
    public record Violation(String field, String textKey, List<Object> arguments) {
        public static Violation of(String field, String textKey, Object... arguments) {
            return new Violation(field, textKey, List.of(arguments));
        }
    }
}
