package org.dongthuan.grant;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Origin;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody asked for, as it is stored.
 *
 * @param grant the one that was named
 * @param channel through what it was asked for; each of its readings counts as made through it
 * @param fields the columns, in the order of the catalogue
 */
record Export(
        UUID id,
        UUID grant,
        RequestNumber request,
        String reader,
        AgencyCode agency,
        String purpose,
        Origin.Channel channel,
        ExportFormat format,
        Locale language,
        List<String> fields,
        int total,
        int done,
        ExportView.State state,
        @Nullable String reason,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime endedAt) {

    Export {
        fields = List.copyOf(fields);
    }

    boolean isRunning() {
        return state == ExportView.State.RUNNING;
    }

    boolean isReady() {
        return state == ExportView.State.READY;
    }
}
