package org.dongthuan.statistics;

import java.util.Set;
import java.util.TreeSet;

/**
 * About whom somebody may ask.
 *
 * @param managing everybody whose records these agencies manage
 * @param using everybody who works at these
 */
record Area(boolean everywhere, Set<String> managing, Set<String> using) {

    static final Area NOBODY = new Area(false, Set.of(), Set.of());
    static final Area COUNTRY = new Area(true, Set.of(), Set.of());

    Area {
        managing = Set.copyOf(managing);
        using = Set.copyOf(using);
    }

    Area and(Area other) {
        if (everywhere || other.everywhere) return COUNTRY;
        return new Area(false, both(managing, other.managing), both(using, other.using));
    }

    boolean isEmpty() {
        return !everywhere && managing.isEmpty() && using.isEmpty();
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
