package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of {@code access-door}. */
@ApplicationTest
class DoorRulesTests {

    @Autowired
    DoorRules doors;

    @Autowired
    Texts texts;

    @ParameterizedTest
    @EnumSource(Door.class)
    void onesOwnRecordIsOpenWhateverThePurpose(Door purpose) {
        assertThat(doors.find(purpose, Door.STATUTORY, true).isOwnData()).isTrue();
    }

    @ParameterizedTest(name = "{0} on the basis of {1}: {2}")
    @CsvSource({
        "SUBJECT_CONSENT, SUBJECT_CONSENT, SUBJECT_CONSENT, subject-consent",
        "SUBJECT_CONSENT, STATUTORY, NONE, basis-differs",
        "SUBJECT_CONSENT, AGENCY_CONSENT, NONE, basis-differs",
        "OWN_DATA, SUBJECT_CONSENT, NONE, closed.OWN_DATA",
        "OWN_STAFF, OWN_STAFF, NONE, closed.OWN_STAFF",
        "STATUTORY, SUBJECT_CONSENT, NONE, closed.STATUTORY",
        "AGENCY_CONSENT, AGENCY_CONSENT, NONE, closed.AGENCY_CONSENT",
        "AGGREGATED, SUBJECT_CONSENT, NONE, closed.AGGREGATED"
    })
    void anotherPersonsRecordOpensByTheSubjectsConsentAlone(Door purpose, Door basis, String door, String reason) {
        assertThat(doors.find(purpose, basis, false)).isEqualTo(new DoorRules.Answer(door, reason));
    }

    @Test
    void everyPairHasOneAnswerAndSaysWhy() {
        for (Door purpose : Door.values()) {
            Stream<DoorRules.Answer> answers =
                    Arrays.stream(Door.values()).map(basis -> doors.find(purpose, basis, false));
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(texts.text("door." + answer.reason(), Texts.VIETNAMESE))
                            .isNotBlank());
        }
    }
}
