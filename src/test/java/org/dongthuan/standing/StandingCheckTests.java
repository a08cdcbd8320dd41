package org.dongthuan.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Role;
import org.dongthuan.record.Field;
import org.dongthuan.record.Field.Sensitivity;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.standing.StandingCheck.Attempt;
import org.dongthuan.standing.StandingCheck.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a standing decision allows: in force from the 10th to the 20th, phone and ethnicity, for one purpose. */
class StandingCheckTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);

    @ParameterizedTest(name = "{0}, {1}, reached {2}, day {3}, for {4}, {5}, {6}: {7}")
    @CsvSource({
        "APPROVED, NOW,    true,  10, record_management, VIEW,   phone,           ",
        "APPROVED, NOW,    true,  20, record_management, VIEW,   phone;ethnicity, ",
        "APPROVED, NOW,    true,  15, record_management, VIEW,   '',              ",
        "APPROVED, NEVER,  true,  15, record_management, VIEW,   phone,           UNKNOWN",
        "APPROVED, NEVER,  true,  25, record_management, VIEW,   phone,           UNKNOWN",
        "APPROVED, BEFORE, true,  15, record_management, VIEW,   phone,           POST",
        "APPROVED, BEFORE, false, 15, record_management, VIEW,   phone,           POST",
        "APPROVED, NOW,    true,   9, record_management, VIEW,   phone,           NOT_YET",
        "APPROVED, NOW,    true,  21, record_management, VIEW,   phone,           EXPIRED",
        "APPROVED, NOW,    false, 15, record_management, VIEW,   phone,           UNKNOWN",
        "APPROVED, NOW,    false, 15, tax,               EXPORT, grade,           UNKNOWN",
        "APPROVED, NOW,    true,  15, tax,               VIEW,   phone,           PURPOSE",
        "APPROVED, NOW,    true,  15, ,                  VIEW,   phone,           PURPOSE",
        "APPROVED, NOW,    true,  15, record_management, EXPORT, phone,           FORM",
        "APPROVED, NOW,    true,  15, record_management, PRINT,  phone,           FORM",
        "APPROVED, NOW,    true,  15, resume,            PRINT,  phone,           ",
        "APPROVED, NOW,    true,  15, resume,            VIEW,   phone,           ",
        "APPROVED, NOW,    true,  15, resume,            EXPORT, phone,           FORM",
        "APPROVED, NOW,    true,  15, resume,            PRINT,  phone;grade,     FIELD",
        "APPROVED, NOW,    true,  15, record_management, VIEW,   phone;grade,     FIELD",
        "APPROVED, NOW,    true,  15, record_management, VIEW,   no_such_field,   FIELD",
        "SUBMITTED,   NOW, true,  15, record_management, VIEW,   phone,           UNKNOWN",
        "IN_APPROVAL, NOW, true,  15, record_management, VIEW,   phone,           UNKNOWN",
        "REFUSED,     NOW, true,  15, record_management, VIEW,   phone,           UNKNOWN",
        "WITHDRAWN,   NOW, true,  15, record_management, VIEW,   phone,           UNKNOWN",
        "LAPSED,      NOW, true,  15, record_management, VIEW,   phone,           UNKNOWN"
    })
    void theFirstReasonIsTold(
            StandingStatus status,
            Held post,
            boolean reached,
            int day,
            String purpose,
            FormOfUse form,
            String fields,
            StandingDenial denial) {
        var attempt = new Attempt(
                post,
                reached,
                Arrays.stream(fields.split(";"))
                        .filter(field -> !field.isEmpty())
                        .collect(Collectors.toSet()),
                purpose,
                false,
                Set.of("phone", "ethnicity"),
                form,
                "resume".equals(purpose) ? Set.of(FormOfUse.VIEW, FormOfUse.PRINT) : Set.of(FormOfUse.VIEW),
                FIRST.withDayOfMonth(day));
        assertThat(StandingCheck.of(decision("H24.01", status, null), attempt).orElse(null))
                .isEqualTo(denial);
    }

    @Test
    void whatWasEndedIsOverWhateverItsDays() {
        var end = new StandingDecision.End(OffsetDateTime.parse("2026-03-12T08:00:00+07:00"), "minh.do", "Thôi");
        StandingDecision ended = decision("H24.01", StandingStatus.APPROVED, end);
        for (int day : new int[] {9, 11, 15, 25})
            assertThat(ended.state(FIRST.withDayOfMonth(day))).isEqualTo(StandingState.REVOKED);
        var attempt = new Attempt(
                Held.NOW,
                true,
                Set.of("phone"),
                "record_management",
                false,
                Set.of("phone"),
                FormOfUse.VIEW,
                Set.of(FormOfUse.VIEW),
                FIRST);
        assertThat(StandingCheck.of(ended, attempt)).contains(StandingDenial.REVOKED);
    }

    @Test
    void aPurposeOpensWhatItAllowsAndAnotherAgencysPostWhatAgenciesGenerate() {
        List<Field> fields = Stream.of(
                        field("phone", Sensitivity.PERSONAL, "PERSON"),
                        field("grade", Sensitivity.BASIC, "AGENCY"),
                        field("disciplines", Sensitivity.SENSITIVE, "AGENCY"),
                        field("religion", Sensitivity.SENSITIVE, "PERSON"))
                .toList();
        Set<Sensitivity> all = Set.of(Sensitivity.values());
        Set<Sensitivity> harmless = Set.of(Sensitivity.BASIC, Sensitivity.PERSONAL);
        StandingDecision department = decision("H24.01", StandingStatus.APPROVED, null);
        StandingDecision using = decision("H24.02", StandingStatus.APPROVED, null);
        assertThat(open(department, fields, all)).containsExactly("phone", "grade", "disciplines", "religion");
        assertThat(open(department, fields, harmless)).containsExactly("phone", "grade");
        assertThat(open(using, fields, all)).containsExactly("grade", "disciplines");
        assertThat(open(using, fields, harmless)).containsExactly("grade");
        assertThat(open(using, fields, Set.of())).isEmpty();
    }

    private static List<String> open(StandingDecision decision, List<Field> fields, Set<Sensitivity> allowed) {
        return StandingCheck.open(decision, fields, allowed).stream()
                .map(Field::id)
                .toList();
    }

    private static Field field(String id, Sensitivity sensitivity, String owner) {
        return new Field(
                id, "identity", id, id, Field.Type.TEXT, false, null, sensitivity, Field.Owner.of(owner), "none");
    }

    private static StandingDecision decision(String agency, StandingStatus status, StandingDecision.End end) {
        return new StandingDecision(
                new RequestNumber("VT-2026-000001"),
                UUID.randomUUID(),
                "lan.vu",
                new AgencyCode("H24.01"),
                new Post(new AgencyCode(agency), Role.VERIFIER),
                List.of("phone", "ethnicity"),
                List.of("record_management", "resume"),
                FIRST,
                FIRST.withDayOfMonth(20),
                status,
                OffsetDateTime.parse("2026-03-02T08:00:00+07:00"),
                FIRST,
                null,
                null,
                end);
    }
}
