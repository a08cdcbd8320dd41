package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAccountRulesTests {

    @ParameterizedTest(name = "{0}, {1} {2}, {3} at {4}: {5}")
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '"',
            value = {
                "nga.pham2,Phạm Thị,Nga,nga@hp.gov.vn,H24.02,\"\"",
                "h-hen_nie,H'Hen,Niê,h.hen+ct@so.daklak.gov.vn,H15,\"\"",
                "-,-,-,-,-,id familyName givenName email agency",
                "ng,Phạm,Nga,nga@hp.gov.vn,H24,id",
                "Nga.Pham,Phạm,Nga,nga@hp.gov.vn,H24,id",
                "1nga,Phạm,Nga,nga@hp.gov.vn,H24,id",
                "new,Phạm,Nga,nga@hp.gov.vn,H24,id",
                "search,Phạm,Nga,nga@hp.gov.vn,H24,id",
                "nga/../admin,Phạm,Nga,nga@hp.gov.vn,H24,id",
                "nga.pham,<b>,Nga,nga@hp.gov.vn,H24,familyName",
                "nga.pham,Phạm,Nga 2,nga@hp.gov.vn,H24,givenName",
                "nga.pham,Phạm,Nga,nga@hp,H24,email",
                "nga.pham,Phạm,Nga,nga hp@hp.gov.vn,H24,email",
                "nga.pham,Phạm,Nga,a@hp.gov.vn;b@hp.gov.vn,H24,email",
            })
    void namesEverythingThatIsAtFault(
            String id, String familyName, String givenName, String email, String agency, String faults) {
        var wanted = new CreateAccount(id, familyName, givenName, email, agency);
        if (faults.isEmpty()) {
            assertThatCode(() -> NewAccountRules.check(wanted)).doesNotThrowAnyException();
            return;
        }
        var refusal = catchThrowableOfType(Refusal.RuleViolated.class, () -> NewAccountRules.check(wanted));
        assertThat(refusal.type()).isEqualTo("account-invalid");
        assertThat(refusal.violations().stream().map(Violation::field).collect(Collectors.joining(" ")))
                .isEqualTo(faults);
    }
}
