package org.dongthuan.grant;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * How far a file is, for whoever asked for it.
 *
 * @param done how many people of how many are in it
 * @param reason why it was stopped, as a refusal is called; none while it was not
 * @param goneAt when it will be gone; none while it is being made
 */
public record ExportView(
        UUID exportId,
        UUID grant,
        RequestNumber request,
        ExportFormat format,
        State state,
        int done,
        int of,
        @Nullable String reason,
        @Nullable OffsetDateTime goneAt) {

    /** Text key {@code grant.export.state.<name>}. */
    public enum State {
        RUNNING,
        READY,
        /** A grant ended, or does not allow it any more: what had been made is gone. */
        STOPPED,
        /** It could not be made, for no reason of the matter. */
        FAILED
    }
}
