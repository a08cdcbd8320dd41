package org.dongthuan.platform.engine;

import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * An open task as lists show it.
 *
 * @param number the business key of its process
 * @param step the id of the user task in its model
 */
public record OpenTaskRow(
        String taskId,
        String number,
        String step,
        Date created,
        @Nullable Date due,
        @Nullable String assignee) {}
