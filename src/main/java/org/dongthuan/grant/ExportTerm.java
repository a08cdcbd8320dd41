package org.dongthuan.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.platform.CleaningSettings;
import org.dongthuan.platform.Leftovers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a file is there after its end: nobody gets it later, and in the night after that it goes. */
@Component
class ExportTerm implements Leftovers {

    private static final String NAME = "exports";

    private final ExportTable table;
    private final ExportPieceTable pieces;
    private final Duration kept;
    private final Clock clock;

    ExportTerm(ExportTable table, ExportPieceTable pieces, CleaningSettings settings, Clock clock) {
        this.table = table;
        this.pieces = pieces;
        this.kept = Objects.requireNonNull(settings.kept().get(NAME), NAME);
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** None while it is being made. */
    @Nullable
    OffsetDateTime until(Export export) {
        return export.endedAt() == null ? null : export.endedAt().plus(kept);
    }

    boolean isOver(Export export) {
        OffsetDateTime until = until(export);
        return until != null && !now().isBefore(until);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int remove(OffsetDateTime before, int most) {
        var over = table.over(before, most);
        for (UUID export : over) {
            pieces.remove(export);
            table.remove(export);
        }
        return over.size();
    }
}
