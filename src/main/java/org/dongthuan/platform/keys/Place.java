package org.dongthuan.platform.keys;

import java.nio.charset.StandardCharsets;

/**
 * Where a locked value stands; it opens nowhere else, so nobody moves one from a row to another.
 *
 * @param row whatever names the row, e.g. its key
 */
public record Place(String table, String column, String row) {

    public Place {
        if ((table + column).contains("|")) throw new IllegalArgumentException("No name: " + table + ", " + column);
    }

    /** {@code table|column|row}: what the lock binds the value to. */
    byte[] associatedData() {
        return (table + "|" + column + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
