package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTests {

    @ParameterizedTest(name = "{0} with {1} people at least is {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "VERIFY, APPROVE; 2; VERIFY, APPROVE",
                "VERIFY, APPROVE; 1; VERIFY, APPROVE",
                "APPROVE; 1; APPROVE",
                "APPROVE, ISSUE; 1; APPROVE, ISSUE",
                "VERIFY, APPROVE; 3; VERIFY, REVIEW, APPROVE",
                "VERIFY, APPROVE, ISSUE; 4; VERIFY, REVIEW, REVIEW, APPROVE, ISSUE",
                "VERIFY, REVIEW, APPROVE, ISSUE; 3; VERIFY, REVIEW, APPROVE, ISSUE"
            })
    void theStricterOfTwoRulesHasItsWay(String chain, int levels, String result) {
        assertThat(Chain.of(chain).withLevels(levels)).isEqualTo(Chain.of(result));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VERIFY",
                "REVIEW, APPROVE",
                "APPROVE, VERIFY",
                "ISSUE",
                "APPROVE, APPROVE",
                "VERIFY, REVIEW, ISSUE",
                "APPROVE, ISSUE, ISSUE"
            })
    void whatDoesNotEndWithOneApprovalIsNoChain(String steps) {
        assertThatThrownBy(() -> Chain.of(steps)).isInstanceOf(IllegalArgumentException.class);
    }
}
