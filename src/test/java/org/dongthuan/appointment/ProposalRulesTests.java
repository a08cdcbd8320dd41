package org.dongthuan.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.NewAppointment;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proposal must say, and what fits to what. */
class ProposalRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest(name = "{0} at {1}, leader {2}, signs {3}, {4} to {5}: {6}")
    @CsvSource({
        "VERIFIER, H24.01, , , 2026-12-01, , ",
        "OFFICIAL, H24.01, true, KT. GIÁM ĐỐC, 2026-12-01, 2026-12-01, ",
        "AUDITOR, , , , 2026-12-02, 2027-12-01, ",
        "ADMINISTRATOR, , , , 2026-12-02, , ",
        "ADMINISTRATOR, H24, , , 2026-12-02, , ",
        "DATA_PROTECTION_OFFICER, H24.01, , , 2026-12-01, , ",
        ", H24.01, , , 2026-12-01, , role",
        "VERIFIER, , , , 2026-12-01, , agency",
        "VERIFIER, not a code, , , 2026-12-01, , agency",
        "AUDITOR, H24, , , 2026-12-01, , agency",
        "VERIFIER, H24.01, true, , 2026-12-01, , leader",
        "VERIFIER, H24.01, , GIÁM ĐỐC, 2026-12-01, , signsAs",
        "VERIFIER, H24.01, , , , , from",
        "VERIFIER, H24.01, , , 2026-11-30, , from",
        "VERIFIER, H24.01, , , 2026-12-02, 2026-12-01, to",
    })
    void saysWhatIsWrong(
            @Nullable Role role,
            @Nullable String agency,
            @Nullable Boolean leader,
            @Nullable String signsAs,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String wrong) {
        var sent = new ProposeAppointment("nga.pham", role, agency, leader, " ", signsAs, from, to);
        if (wrong == null) {
            NewAppointment wanted = ProposalRules.check(sent, TODAY);
            assertThat(wanted.held().role()).isEqualTo(role);
            assertThat(wanted.title()).isNull();
        } else {
            assertThatThrownBy(() -> ProposalRules.check(sent, TODAY))
                    .isInstanceOfSatisfying(
                            RuleViolated.class,
                            refusal -> assertThat(refusal.violations())
                                    .extracting(Violation::field)
                                    .containsExactly(wrong));
        }
    }

    @Test
    void saysEverythingAtOnce() {
        var nothing = new ProposeAppointment(" ", null, null, null, "x".repeat(201), null, null, null);
        assertThatThrownBy(() -> ProposalRules.check(nothing, TODAY))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::field)
                                .containsExactly("account", "role", "title", "from"));
    }

    @Test
    void nationalRolesHaveNoAgency() {
        var sent = new ProposeAppointment("nga.pham", Role.AUDITOR, " ", null, null, null, TODAY, null);
        assertThat(ProposalRules.check(sent, TODAY).held()).isEqualTo(new HeldRole(Role.AUDITOR, null));
    }
}
