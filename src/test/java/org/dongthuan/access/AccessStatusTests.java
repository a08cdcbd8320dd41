package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One word for what became of everybody. */
class AccessStatusTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "AWAITING_CONSENT, AWAITING_CONSENT",
        "AWAITING_CONSENT IN_VERIFICATION GRANTED, AWAITING_CONSENT",
        "IN_VERIFICATION IN_APPROVAL, IN_VERIFICATION",
        "IN_VERIFICATION CONSENT_REFUSED, IN_VERIFICATION",
        "IN_APPROVAL GRANTED, IN_APPROVAL",
        "GRANTED GRANTED, GRANTED",
        "GRANTED REFUSED, PARTLY_GRANTED",
        "GRANTED CONSENT_REFUSED, PARTLY_GRANTED",
        "GRANTED CONSENT_LAPSED, PARTLY_GRANTED",
        "GRANTED CONSENT_WITHDRAWN, PARTLY_GRANTED",
        "GRANTED WITHDRAWN, PARTLY_GRANTED",
        "REFUSED, REFUSED",
        "CONSENT_REFUSED, REFUSED",
        "CONSENT_WITHDRAWN, REFUSED",
        "REFUSED CONSENT_LAPSED, REFUSED",
        "CONSENT_REFUSED CONSENT_LAPSED, REFUSED",
        "CONSENT_LAPSED CONSENT_LAPSED, LAPSED",
        "AWAITING_CERTIFICATION AWAITING_CERTIFICATION, AWAITING_CERTIFICATION",
        "CERTIFICATION_LAPSED CERTIFICATION_LAPSED, LAPSED",
        "CERTIFICATION_REFUSED, REFUSED",
        "WITHDRAWN, WITHDRAWN",
        "REFUSED WITHDRAWN, WITHDRAWN",
        "CONSENT_LAPSED WITHDRAWN, WITHDRAWN"
    })
    void summarisesTheStages(String stages, AccessStatus status) {
        assertThat(AccessStatus.of(
                        Stream.of(stages.split(" ")).map(AccessStage::valueOf).toList()))
                .isEqualTo(status);
    }
}
