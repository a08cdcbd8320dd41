package org.dongthuan.intake;

import java.util.List;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong somewhere in a file.
 *
 * @param sheet its id; blank where it is one that nobody knows
 * @param line as spreadsheet programs count
 * @param column its id, or the head as it was typed where nobody knows it
 * @param typed what stands there, where it may be told which code it means
 */
record IntakeProblem(
        String sheet,
        int line,
        String column,
        String textKey,
        List<Object> arguments,
        @Nullable String typed) {

    IntakeProblem {
        arguments = List.copyOf(arguments);
    }

    static IntakeProblem of(String sheet, int line, String column, String textKey, Object... arguments) {
        return new IntakeProblem(sheet, line, column, textKey, List.of(arguments), null);
    }

    Violation violation() {
        return new Violation(column, textKey, arguments);
    }
}
