package org.dongthuan.grant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person in a file.
 *
 * @param cells in the order of the file's columns, in words; null what was not granted of this person
 */
public record ExportRow(UUID record, List<@Nullable String> cells) {

    public ExportRow {
        // may hold nulls
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }
}
