package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainTests {

    @ParameterizedTest(name = "{0} with {1} people at least is {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "VERIFY, APPROVE; 2; VERIFY, APPROVE",
                "VERIFY, APPROVE; 1; VERIFY, APPROVE",
                "VERIFY, APPROVE; 3; VERIFY, REVIEW, APPROVE",
                "VERIFY, APPROVE, ISSUE; 4; VERIFY, REVIEW, REVIEW, APPROVE, ISSUE",
                "VERIFY, REVIEW, APPROVE, ISSUE; 3; VERIFY, REVIEW, APPROVE, ISSUE"
            })
    void theStricterOfTwoRulesHasItsWay(String chain, int levels, String result) {
        assertThat(Chain.of(chain).withLevels(levels)).isEqualTo(Chain.of(result));
    }
}
