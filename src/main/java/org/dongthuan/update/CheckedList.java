package org.dongthuan.update;

import java.util.List;
import java.util.UUID;

/**
 * A list after it was looked at; nothing of any record is written.
 *
 * @param batchId by which it is confirmed
 * @param rows how many it has
 */
public record CheckedList(UUID batchId, String template, int rows, List<ListProblem> problems) {

    public CheckedList {
        problems = List.copyOf(problems);
    }
}
