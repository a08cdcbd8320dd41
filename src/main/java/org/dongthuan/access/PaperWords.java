package org.dongthuan.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a written decision says by one door, as keys of texts below {@code access.paper}.
 *
 * @param grounds the laws and regulations, each below {@code ground}
 * @param bases the ground that names what the grants rest on, below {@code ground}; none where the paper itself is it
 * @param duties of the recipient, each below {@code duty}
 * @param shut the article that says why nobody is left, below {@code shut}; none where that cannot come about
 * @param exception the article that says why nobody had to be asked, below {@code exception}; none where somebody was
 */
record PaperWords(
        List<String> grounds,
        @Nullable String bases,
        List<String> duties,
        @Nullable String shut,
        @Nullable String exception) {

    /** Of a door at which somebody was asked. */
    PaperWords(List<String> grounds, @Nullable String bases, List<String> duties, @Nullable String shut) {
        this(grounds, bases, duties, shut, null);
    }

    PaperWords {
        grounds = List.copyOf(grounds);
        duties = List.copyOf(duties);
        if (grounds.isEmpty() || duties.isEmpty()) throw new IllegalArgumentException("A paper without ground or duty");
    }

    /** The same for that exception, on these laws. */
    PaperWords naming(String other, List<String> laws) {
        return new PaperWords(laws, bases, duties, shut, other);
    }
}
