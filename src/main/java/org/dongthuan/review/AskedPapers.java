package org.dongthuan.review;

import java.util.List;

/**
 * What a requester is asked for, once and with everything that is missing.
 *
 * @param reason why the request cannot be decided as it is
 * @param missing each thing in a line of its own
 */
public record AskedPapers(String reason, List<String> missing) {

    public AskedPapers {
        missing = List.copyOf(missing);
        if (missing.isEmpty()) throw new IllegalArgumentException("A return asks for something");
    }
}
