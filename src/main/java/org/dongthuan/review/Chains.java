package org.dongthuan.review;

import java.util.Comparator;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Sensitivity;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** Finds the chain of a new case. */
@Component
class Chains {

    private final ChainRules rules;
    private final RequestTypes types;
    private final FieldCatalogue catalogue;

    Chains(ChainRules rules, RequestTypes types, FieldCatalogue catalogue) {
        this.rules = rules;
        this.types = types;
        this.catalogue = catalogue;
    }

    Chain of(OpenCase opened) {
        String kind = types.of(opened.number()).kind();
        return rules.chainOf(kind, sensitivity(opened), opened.decidingAgency()).withLevels(opened.levels());
    }

    /** Whether it is about more than what everybody of an office knows. */
    boolean isSensitive(OpenCase opened) {
        return sensitivity(opened).compareTo(Sensitivity.SENSITIVE) >= 0;
    }

    private Sensitivity sensitivity(OpenCase opened) {
        // nothing asked about by name is no reason to be careless
        return opened.fields().stream()
                .flatMap(field -> catalogue.find(field).stream())
                .map(Field::sensitivity)
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.FAMILY);
    }
}
