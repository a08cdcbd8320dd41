package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.dongthuan.ApplicationTest;
import org.dongthuan.access.DoorRules.Pair;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Field.Sensitivity;
import org.dongthuan.record.PurposeAgencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the catalogue's purposes and legal bases open together; the rows of the table have tests of their own. */
@ApplicationTest
class DoorRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    /** Nothing else opens anything: no purpose comes in by the law of another. */
    private static final Set<String> OPEN = Set.of(
            "background_check + subject_consent_decree: SUBJECT_CONSENT",
            "background_check + subject_consent_law: SUBJECT_CONSENT",
            "administrative_procedure + subject_consent_decree: SUBJECT_CONSENT",
            "administrative_procedure + subject_consent_law: SUBJECT_CONSENT",
            "direction_home_affairs + provision_to_state_bodies: STATUTORY",
            "direction_home_affairs + state_body_function: STATUTORY",
            "direction_government_office + provision_to_state_bodies: STATUTORY",
            "direction_government_office + state_body_function: STATUTORY",
            "national_security + national_security_law: STATUTORY",
            "national_security + provision_to_state_bodies: STATUTORY",
            "national_security + state_body_function: STATUTORY",
            "inspection + inspection_law: STATUTORY",
            "inspection + provision_to_state_bodies: STATUTORY",
            "inspection + state_body_function: STATUTORY",
            "asset_control + anti_corruption_law: STATUTORY",
            "asset_control + provision_to_state_bodies: STATUTORY",
            "asset_control + state_body_function: STATUTORY",
            "social_insurance + social_insurance_law: STATUTORY",
            "social_insurance + provision_to_state_bodies: STATUTORY",
            "social_insurance + state_body_function: STATUTORY",
            "tax + tax_law: STATUTORY",
            "tax + provision_to_state_bodies: STATUTORY",
            "tax + state_body_function: STATUTORY",
            "personnel_work + personnel_work_exception: AGENCY_CONSENT",
            "award_commendation + managing_agency_decision: AGENCY_CONSENT",
            "research + managing_agency_decision: AGENCY_CONSENT");

    @Autowired
    DoorRules doors;

    @Autowired
    AllowedUses uses;

    @Autowired
    PurposeAgencies entitled;

    @Autowired
    Agencies agencies;

    @Autowired
    Texts texts;

    @Test
    void onesOwnRecordIsOpen() {
        assertThat(doors.ownRecord().isOwnData()).isTrue();
    }

    @Test
    void everyPairOfTheCatalogueHasOneAnswerAndTheseAloneOpen() {
        Set<String> open = new TreeSet<>();
        for (AllowedUse purpose : uses.purposes(DAY)) {
            for (AllowedUse basis : uses.legalBases(DAY)) {
                DoorRules.Answer answer = doors.find(new Pair(purpose, basis));
                for (var language : Set.of(Texts.VIETNAMESE, Texts.ENGLISH))
                    assertThat(texts.text("door." + answer.reason(), language)).isNotBlank();
                answer.word().ifPresent(door -> open.add(purpose.code() + " + " + basis.code() + ": " + door));
            }
        }
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    /** Where the agency consents in place of the person, only personnel work opens what is sensitive. */
    @Test
    void theExceptionOfTheAgencyOpensSensitiveAndFamilyDataForPersonnelWorkAlone() {
        for (AllowedUse purpose : uses.purposes(DAY)) {
            if (Door.of(purpose) != Door.AGENCY_CONSENT) continue;
            boolean opens = purpose.fieldsAllowed().contains(Sensitivity.SENSITIVE)
                    || purpose.fieldsAllowed().contains(Sensitivity.FAMILY);
            assertThat(opens).as(purpose.code()).isEqualTo(purpose.code().equals("personnel_work"));
        }
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "G09, direction_home_affairs, true",
        "G09.01, direction_home_affairs, true",
        "H24.01, direction_home_affairs, false",
        "G22, direction_home_affairs, false",
        "G22, direction_government_office, true",
        "G09, direction_government_office, false",
        "G01, national_security, true",
        "G20, national_security, false",
        "G06, derived_information, true",
        // closed and gone into the ministry that has the function now
        "G14, derived_information, true",
        "G09, derived_information, false",
        "G09.01, personnel_work, true",
        "H24.01, personnel_work, true",
        "H24, personnel_work, true",
        "G06, personnel_work, true",
        "H24.02, personnel_work, false",
        "G20, inspection, true",
        "H24.02, tax, true",
        "H24.02, research, true"
    })
    void whichAgencyMayTakeAPurposeIsData(String agency, String purpose, boolean may) {
        assertThat(entitled.may(new AgencyCode(agency), purpose, DAY)).isEqualTo(may);
    }

    @Test
    void anEntitlementHasADayFromWhichItHolds() {
        assertThat(entitled.may(new AgencyCode("H24.01"), "personnel_work", LocalDate.of(2026, 6, 30)))
                .isFalse();
        assertThat(entitled.may(new AgencyCode("H24.01"), "personnel_work", LocalDate.of(2026, 7, 1)))
                .isTrue();
    }

    /** A misspelt code would close a purpose to everybody, and nobody would know. */
    @Test
    void everyAgencyThatTheFileNamesIsThere() {
        var named = DataFile.shipped("purpose_agencies").rows().stream()
                .map(row -> row.getField("agency"))
                .filter(code -> !code.isBlank())
                .toList();
        assertThat(named)
                .isNotEmpty()
                .allMatch(code -> agencies.find(new AgencyCode(code)).isPresent());
    }
}
