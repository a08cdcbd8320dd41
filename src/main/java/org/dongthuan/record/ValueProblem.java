package org.dongthuan.record;

import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.Refusal.Violation;

/** What is wrong with one value: a text and what it mentions beside the field's label. */
record ValueProblem(String textKey, List<Object> arguments) {

    static ValueProblem of(String textKey, Object... arguments) {
        return new ValueProblem(textKey, List.of(arguments));
    }

    /** In each text {0} is the Vietnamese label and {1} the English one. */
    Violation at(String path, Field field) {
        List<Object> all = new ArrayList<>(List.of(field.labelVi(), field.labelEn()));
        all.addAll(arguments);
        return new Violation(path, textKey, List.copyOf(all));
    }
}
