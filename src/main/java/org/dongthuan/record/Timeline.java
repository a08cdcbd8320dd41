package org.dongthuan.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.HistoryTable.Line;
import org.jspecify.annotations.Nullable;

/**
 * What was said one after the other of one field, or of one row. Of two statements that cover a day the later one counts.
 *
 * @param statements in the order in which they were recorded, the first of them what the record was set up with
 */
record Timeline(List<Statement> statements) {

    /**
     * @param lines the changes of the field or row, the oldest first
     * @param present what it holds now, and where that stands
     */
    static Timeline of(List<Line> lines, @Nullable Cell present, Place presentPlace) {
        List<Statement> statements = new ArrayList<>();
        if (lines.isEmpty()) {
            statements.add(Statement.first(present, presentPlace));
        } else {
            Line first = lines.get(0);
            statements.add(Statement.first(first.before(), Places.before(first.id(), first.field())));
        }
        for (Line line : lines) {
            Place place = Places.after(line.id(), line.field());
            statements.add(new Statement(line.after(), place, line.validFrom(), line.recordedAt()));
        }
        return new Timeline(List.copyOf(statements));
    }

    /** None where everything that was known then holds from a later day. */
    Optional<Statement> at(AsOf asOf) {
        @Nullable Statement last = null;
        for (Statement statement : statements) {
            if (statement.wasKnown(asOf) && asOf.isReached(statement.from())) last = statement;
        }
        return Optional.ofNullable(last);
    }

    /** The first day of which anything is said; none where nothing ever was. */
    Optional<LocalDate> begins() {
        return statements.stream()
                .filter(statement -> statement.cell() != null)
                .map(Statement::from)
                .min(LocalDate::compareTo);
    }

    /**
     * From that day on it holds this.
     *
     * @param cell none where there was nothing: a field that was never filled, a row that had not come or was taken out
     * @param recordedAt none for what the record was set up with
     */
    record Statement(
            @Nullable Cell cell,
            Place place,
            LocalDate from,
            @Nullable OffsetDateTime recordedAt) {

        static Statement first(@Nullable Cell cell, Place place) {
            return new Statement(cell, place, cell == null ? LocalDate.MIN : cell.validFrom(), null);
        }

        boolean wasKnown(AsOf asOf) {
            return recordedAt == null || asOf.isKnown(recordedAt);
        }
    }
}
