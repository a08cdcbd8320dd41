package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.ApplicationTest;
import org.dongthuan.correction.ItemRoute.Proof;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped table of routes (Decree 27/2026/NĐ-CP Art. 20(3)). */
@ApplicationTest
class RouteRulesTests {

    @Autowired
    RouteRules rules;

    @ParameterizedTest(name = "{0}, source wrong {1}: {2} on {3}")
    @CsvSource({
        "PERSON, false, DECIDE, DOCUMENT",
        "PERSON, true, ,",
        "AGENCY, false, CONFIRM, DOCUMENT_OR_DECISION",
        "AGENCY, true, ,",
        "SOURCE:population, false, ALIGN, DOCUMENT_OF_SOURCE",
        "SOURCE:population, true, REDIRECT, NOTHING",
        "SOURCE:social_insurance, false, ALIGN, DOCUMENT_OF_SOURCE",
        "SOURCE:social_insurance, true, REDIRECT, NOTHING",
        "SOURCE:tax, false, ALIGN, DOCUMENT_OF_SOURCE",
        "SOURCE:tax, true, REDIRECT, NOTHING",
        "SOURCE:party, false, REDIRECT, NOTHING",
        "SOURCE:party, true, REDIRECT, NOTHING"
    })
    void theOwnerSaysTheWay(String owner, boolean wrong, @Nullable Route route, @Nullable Proof proof) {
        for (boolean leader : new boolean[] {false, true}) {
            var answer = rules.routeOf(Field.Owner.of(owner), leader, wrong);
            if (route == null || proof == null) assertThat(answer).isEmpty();
            else assertThat(answer).contains(new ItemRoute(route, proof, 2));
        }
    }
}
