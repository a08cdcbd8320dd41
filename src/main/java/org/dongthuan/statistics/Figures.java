package org.dongthuan.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The answer to a question.
 *
 * @param asOf the day on which the people were counted
 */
public record Figures(List<Dimension> by, List<Tabulation.Line> lines, LocalDate asOf) {

    /** Of what each figure is a multiple. */
    public static final int ROUNDED_TO = ControlledRounding.BASE;

    public Figures {
        by = List.copyOf(by);
        lines = List.copyOf(lines);
    }

    /** How many figures are not told. */
    public int suppressed() {
        return (int) lines.stream().filter(line -> line.count() == null).count();
    }

    /** The highest figure; one where none is told. */
    public int highest() {
        return lines.stream()
                .map(Tabulation.Line::count)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }
}
