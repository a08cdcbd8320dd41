package org.dongthuan.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.grant.Basis;
import org.dongthuan.grant.Grant;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.ChangeRules.Changeable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final Grant GRANT = new Grant(
            UUID.randomUUID(),
            new RequestNumber("KT-2026-000001"),
            new RecordId(UUID.randomUUID()),
            "thu.hoang",
            new AgencyCode("G06"),
            new AgencyCode("H24.01"),
            "verification",
            List.of("phone", "email"),
            Set.of(FormOfUse.VIEW, FormOfUse.PRINT),
            null,
            TODAY.minusDays(5),
            TODAY.plusDays(10),
            UUID.randomUUID(),
            List.of(Basis.of(Basis.Kind.CONSENT, "DY-2026-000001", TODAY.plusDays(20))),
            TODAY.minusDays(5).atStartOfDay().atOffset(ZoneOffset.UTC),
            null);
    private static final RecordId OTHER = new RecordId(UUID.randomUUID());
    private static final Changeable GRANTS_ONE = new Changeable(true, List.of(GRANT), false, List.of(GRANT.record()));
    private static final Changeable GRANTS_TWO =
            new Changeable(true, List.of(GRANT, of(OTHER, "email", "sex")), true, List.of(GRANT.record(), OTHER));

    @ParameterizedTest(name = "gives {0}, stands {4}, shared {1}, of people {2}: {3}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            true  | false | true  | REVOKE, REPLACE, CORRECT | true
            true  | false | true  | REVOKE, CORRECT          | false
            true  | true  | true  | REVOKE, REPLACE, CORRECT | true
            true  | true  | true  | REVOKE, CORRECT          | false
            false | false | true  | CORRECT                  | false
            false | true  | true  | CORRECT                  | false
            false | false | false | ''                       | false
            """)
    void whatADecisionGaveAndToHowManySaysWhatMayBeProposed(
            boolean gives, boolean shared, boolean ofPeople, String kinds, boolean stands) {
        String offered = new Changeable(
                        gives,
                        stands ? List.of(GRANT) : List.of(),
                        shared,
                        ofPeople ? List.of(GRANT.record()) : List.of())
                .kinds().stream().map(ChangeKind::name).collect(Collectors.joining(", "));
        assertThat(offered).isEqualTo(kinds);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -       | Lý do | -   | -   | kind
            REVOKE  | -     | -   | -   | reason
            REVOKE  | ' '   | -   | -   | reason
            REVOKE  | Lý do | in  | -   | printed
            REVOKE  | Lý do | -   | in  | corrected
            CORRECT | Lý do | -   | -   | printed, corrected
            CORRECT | Lý do | in  | -   | corrected
            CORRECT | Lý do | in  | in  | corrected
            CORRECT | -     | -   | -   | reason, printed, corrected
            """)
    void eachMemberAtFaultIsNamed(
            @Nullable ChangeKind kind,
            @Nullable String reason,
            @Nullable String printed,
            @Nullable String corrected,
            String faults) {
        assertThat(faults(RevisionFixtures.change(kind, reason, printed, corrected), GRANTS_ONE))
                .isEqualTo(List.of(faults.split(", ")));
    }

    @Test
    void whatIsNotOfferedIsRefusedByItsKind() {
        var revoke = RevisionFixtures.change(ChangeKind.REVOKE, "Lý do", null, null);
        assertThat(faults(revoke, new Changeable(false, List.of(), false, List.of(OTHER))))
                .containsExactly("kind");
    }

    @Test
    void aPartIsOfSomebodyOnADecisionOnSeveralAndOfACorrection() {
        var his = correction(OTHER);
        assertThat(ChangeRules.words(his, GRANTS_TWO, TODAY).corrected()).isEqualTo("b");
        assertThat(faults(correction(new RecordId(UUID.randomUUID())), GRANTS_TWO))
                .containsExactly("record");
        assertThat(faults(correction(GRANT.record()), GRANTS_ONE)).containsExactly("record");
        var revoke = new ProposeChange(ChangeKind.REVOKE, "Lý do", null, null, null, null, null, OTHER.value());
        assertThat(faults(revoke, GRANTS_TWO)).containsExactly("record");
    }

    @ParameterizedTest(name = "{0}, for {1} more days: {2}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            phone             | -  | -
            email             | -  | -
            sex               | -  | -
            phone, email, sex | 9  | -
            phone, email, sex | 10 | revision.scope.nothing-less
            phone, email, sex | 11 | revision.scope.to-later
            title             | -  | revision.scope.field-not-given
            """)
    void ofSeveralSomebodyKeepsSomethingAndSomebodyLosesSomething(
            String fields, @Nullable Integer days, @Nullable String fault) {
        var proposal = new ProposeChange(
                ChangeKind.REPLACE,
                "Lý do",
                null,
                null,
                listed(fields),
                null,
                days == null ? null : TODAY.plusDays(days),
                null);
        if (fault == null)
            assertThat(ChangeRules.words(proposal, GRANTS_TWO, TODAY).scope())
                    .isEqualTo(new Narrowing(
                            listed(fields),
                            List.of("PRINT", "VIEW"),
                            days == null ? GRANT.to() : TODAY.plusDays(days)));
        else
            assertThat(refused(proposal, GRANTS_TWO).violations())
                    .extracting(Refusal.Violation::textKey)
                    .containsExactly(fault);
    }

    @Test
    void wordsAreOneLineEachAndNotTooLong() {
        var words = ChangeRules.words(
                RevisionFixtures.change(ChangeKind.CORRECT, "Lỗi\n in ", "Hải\tPhong", "Hải Phòng"), GRANTS_ONE, TODAY);
        assertThat(words).isEqualTo(new ChangeWords("Lỗi in", "Hải Phong", "Hải Phòng", null));
        String longest = "x".repeat(ChangeRules.LONGEST);
        assertThat(ChangeRules.words(RevisionFixtures.change(ChangeKind.REVOKE, longest, null, null), GRANTS_ONE, TODAY)
                        .reason())
                .isEqualTo(longest);
        assertThat(faults(RevisionFixtures.change(ChangeKind.REVOKE, longest + "x", null, null), GRANTS_ONE))
                .containsExactly("reason");
    }

    @ParameterizedTest(name = "{0}, {1}, for {2} more days: {3}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            phone        | -           | -   | ''
            -            | VIEW        | -   | ''
            -            | -           | 9   | ''
            -            | -           | 0   | ''
            -            | -           | -   | fields
            phone, email | VIEW, PRINT | 10  | fields
            ''           | -           | -   | fields
            phone, sex   | -           | -   | fields
            phone        | ''          | -   | formsOfUse
            phone        | EXPORT      | -   | formsOfUse
            phone        | -           | 11  | to
            phone        | -           | -1  | to
            sex          | EXPORT      | 11  | fields, formsOfUse, to
            """)
    void aReplacementLeavesLessAndSomething(
            @Nullable String fields, @Nullable String forms, @Nullable Integer days, String faults) {
        var proposal = new ProposeChange(
                ChangeKind.REPLACE,
                "Lý do",
                null,
                null,
                fields == null ? null : listed(fields),
                forms == null
                        ? null
                        : listed(forms).stream().map(FormOfUse::valueOf).toList(),
                days == null ? null : TODAY.plusDays(days),
                null);
        if (!faults.isEmpty()) {
            assertThat(faults(proposal, GRANTS_ONE)).isEqualTo(listed(faults));
            return;
        }
        Narrowing left = ChangeRules.words(proposal, GRANTS_ONE, TODAY).scope();
        assertThat(left)
                .isEqualTo(new Narrowing(
                        fields == null ? GRANT.fields() : listed(fields),
                        forms == null ? List.of("PRINT", "VIEW") : listed(forms),
                        days == null ? GRANT.to() : TODAY.plusDays(days)));
    }

    @Test
    void onlyAReplacementHasAScopeAndNothingElse() {
        var revoke = new ProposeChange(
                ChangeKind.REVOKE, "Lý do", null, null, List.of("phone"), List.of(FormOfUse.VIEW), TODAY, null);
        assertThat(faults(revoke, GRANTS_ONE)).containsExactly("fields", "formsOfUse", "to");
        var replace = new ProposeChange(ChangeKind.REPLACE, "Lý do", "a", "b", List.of("phone"), null, null, null);
        assertThat(faults(replace, GRANTS_ONE)).containsExactly("printed", "corrected");
        assertThat(faults(replace, new Changeable(true, List.of(), false, List.of(OTHER))))
                .contains("kind");
    }

    private static List<String> listed(String words) {
        return words.isEmpty() ? List.of() : List.of(words.split(", "));
    }

    private static Grant of(RecordId record, String... fields) {
        return new Grant(
                UUID.randomUUID(),
                GRANT.request(),
                record,
                GRANT.recipient(),
                GRANT.recipientAgency(),
                GRANT.grantedBy(),
                GRANT.purpose(),
                List.of(fields),
                GRANT.formsOfUse(),
                null,
                GRANT.from(),
                GRANT.to(),
                GRANT.decision(),
                GRANT.bases(),
                GRANT.givenAt(),
                null);
    }

    private static ProposeChange correction(RecordId part) {
        return new ProposeChange(ChangeKind.CORRECT, "Lý do", "a", "b", null, null, null, part.value());
    }

    private static List<String> faults(ProposeChange proposal, Changeable decision) {
        return refused(proposal, decision).violations().stream()
                .map(Refusal.Violation::field)
                .toList();
    }

    private static Refusal refused(ProposeChange proposal, Changeable decision) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ChangeRules.words(proposal, decision, TODAY));
        assertThat(refusal.type()).isEqualTo("change-invalid");
        return refusal;
    }
}
