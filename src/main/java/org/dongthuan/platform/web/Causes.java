package org.dongthuan.platform.web;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure and what caused it; the engine and the persistence wrap what our own code throws. */
final class Causes {

    private static final int DEPTH = 20;

    private Causes() {}

    static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    static boolean anyMatch(Throwable failure, Predicate<Throwable> test) {
        return chain(failure).anyMatch(test);
    }

    /** What it is and what caused it, without a word of what they say. */
    static String kinds(Throwable failure) {
        return chain(failure).map(each -> each.getClass().getSimpleName()).collect(Collectors.joining(", "));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }
}
