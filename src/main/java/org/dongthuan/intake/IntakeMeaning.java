package org.dongthuan.intake;

import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.update.TypedCells;
import org.springframework.stereotype.Component;

/** Takes down what an officer says a text means, if the list knows that. */
@Component
class IntakeMeaning {

    private static final int LONGEST = 2000;

    private final IntakeSheets sheets;
    private final TypedCells cells;

    IntakeMeaning(IntakeSheets sheets, TypedCells cells) {
        this.sheets = sheets;
        this.cells = cells;
    }

    IntakeMeanings with(IntakeMeanings meanings, String column, String typed, String meant) {
        Field field = sheets.all().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .filter(one -> one.id().equals(column))
                .map(IntakeColumn::field)
                .filter(found -> found != null && found.codeList() != null)
                .findFirst()
                .orElse(null);
        if (field == null || field.codeList() == null || typed.length() > LONGEST || !cells.knows(field, meant))
            throw new Refusal.RuleViolated(
                    "intake-code-unknown", List.of(Violation.of("code", "intake.meaning.unknown")));
        return meanings.with(field.codeList(), typed, cells.read(field, meant).asText());
    }
}
