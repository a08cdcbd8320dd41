package org.dongthuan.mandate;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.record.Field;

/** What a mandate is for; text key {@code mandate.kind.<name>}. */
public enum MandateKind {
    /** To answer questions for the data subject's consent; neither to withdraw one nor to read anything else. */
    ANSWER_CONSENT,
    /** To ask for corrections, and to see for that what stands in those places now; of no sensitive data. */
    ASK_CORRECTION,
    /** Likewise of sensitive data and of data on the family, and of those only. */
    ASK_SENSITIVE_CORRECTION;

    /** What it takes to ask for a correction of that field. */
    public static MandateKind toCorrect(Field field) {
        return switch (field.sensitivity()) {
            case BASIC, PERSONAL -> ASK_CORRECTION;
            case SENSITIVE, FAMILY -> ASK_SENSITIVE_CORRECTION;
        };
    }

    /** What it takes to ask for all of these at once. */
    public static Set<MandateKind> toCorrect(Collection<Field> fields) {
        return fields.stream().map(MandateKind::toCorrect).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it lets somebody ask for corrections. */
    public boolean corrects() {
        return this != ANSWER_CONSENT;
    }
}
