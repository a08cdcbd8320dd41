package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer takes away from what was asked and adds nothing to it. */
class NarrowingRulesTests {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T08:00:00+07:00");
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 30);

    private final NarrowingRules rules = new NarrowingRules(Clock.fixed(NOW.toInstant(), VietnamTime.ZONE));

    /** Asked: the fields phone and email, to be viewed and printed, from the 1st until the 30th. */
    @ParameterizedTest(name = "fields {0}, forms {1}, until {2}: {3} at {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "phone religion, -, -, access.narrow.field-not-asked, fields",
                "'', -, -, access.narrow.no-field, fields",
                "-, VIEW EXPORT, -, access.narrow.form-not-asked, formsOfUse",
                "-, '', -, access.narrow.no-form, formsOfUse",
                "-, -, 2026-12-31, access.narrow.to-later, to",
                "-, -, 2026-11-30, access.to-before-from, to"
            })
    void whatWouldWidenTheRequestOrLeaveNothingOfItIsNamed(
            @Nullable String fields, @Nullable String forms, @Nullable LocalDate to, String text, String member) {
        assertThat(rules.faults(request(), new Narrowing(words(fields), words(forms), to), Set.of(), Map.of()))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo(member);
                    assertThat(violation.textKey()).isEqualTo(text);
                });
    }

    @Test
    void lessThanWasAskedAndAllOfItAreBothInOrder() {
        var less = new Narrowing(List.of("email"), List.of("VIEW"), FROM);
        var all = new Narrowing(List.of("phone", "email"), List.of("VIEW", "PRINT"), TO);
        assertThat(rules.faults(request(), less, Set.of(), Map.of())).isEmpty();
        assertThat(rules.faults(request(), all, Set.of(), Map.of())).isEmpty();
        assertThat(rules.faults(request(), Narrowing.NONE, Set.of(), Map.of())).isEmpty();
    }

    @Test
    void whomAnApprovalLeavesNothingOfIsNamed() {
        UUID person = UUID.fromString("00000000-0000-0000-0000-000000000001");
        var agreedToPhone =
                new Passage(Passage.State.OPEN, null, null, List.of("phone"), null, null, List.of(), List.of());
        var email = new Narrowing(List.of("email"), null, null);
        assertThat(rules.faults(request(), email, Set.of(person), Map.of(person, agreedToPhone)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("items." + person);
                    assertThat(violation.textKey()).isEqualTo("access.narrow.nothing-left");
                });
        assertThat(rules.faults(request(), email, Set.of(), Map.of(person, agreedToPhone)))
                .isEmpty();
    }

    private static AccessRequest request() {
        return new AccessRequest(
                new RequestNumber("KT-2026-000001"),
                "thu.hoang",
                new AgencyCode("G06"),
                Door.SUBJECT_CONSENT,
                "background_check",
                "Xác minh",
                "subject_consent_law",
                List.of("phone", "email"),
                Set.of(FormOfUse.VIEW, FormOfUse.PRINT),
                FROM,
                TO,
                null,
                AccessStatus.IN_APPROVAL,
                NOW,
                null,
                List.of());
    }

    private static @Nullable List<String> words(@Nullable String text) {
        if (text == null) return null;
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
