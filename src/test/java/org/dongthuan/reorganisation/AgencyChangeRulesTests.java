package org.dongthuan.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dongthuan.reorganisation.ReorganisationFixtures.pair;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.reorganisation.ProposeAgencyChange.AgencyPair;
import org.dongthuan.reorganisation.ProposeAgencyChange.ListedPerson;
import org.dongthuan.reorganisation.ProposeAgencyChange.NewName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fits to what; rehearsed with every merger of 2025 that the register names. */
class AgencyChangeRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 20);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    /** The register as it stood before the mergers of 2025: nothing has ended. */
    private static final class Register implements AgencyChangeRules.Tree {

        final Map<AgencyCode, Agency> byCode = new LinkedHashMap<>();

        @Override
        public Optional<Agency> find(AgencyCode code) {
            return Optional.ofNullable(byCode.get(code));
        }

        @Override
        public List<AgencyCode> children(AgencyCode code, LocalDate day) {
            return byCode.values().stream()
                    .filter(agency -> code.equals(agency.parent()) && agency.inForce(day))
                    .map(Agency::code)
                    .toList();
        }

        void enter(WantedAgencyChange change) {
            for (AgencyChangeLine line : change.lines())
                byCode.computeIfPresent(
                        line.agency(),
                        (code, was) -> new Agency(
                                code,
                                was.name(),
                                was.kind(),
                                was.parent(),
                                was.overseer(),
                                was.managing(),
                                was.validFrom(),
                                change.from().minusDays(1),
                                line.target()));
        }
    }

    /** An end of the register: an agency, its last day and its successor. */
    record Ended(String agency, LocalDate lastDay, String successor) {}

    private static final List<Ended> ENDED = new ArrayList<>();
    private static final Register BEFORE = read();

    private static Register read() {
        var register = new Register();
        for (NamedCsvRecord row : DataFile.shipped("agencies").rows()) {
            var code = new AgencyCode(row.getField("code"));
            String end = row.getField("valid_to");
            if (!end.isEmpty()) ENDED.add(new Ended(code.code(), LocalDate.parse(end), row.getField("successor_code")));
            register.byCode.put(
                    code,
                    new Agency(
                            code,
                            row.getField("name_vi"),
                            Agency.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                            code(row.getField("parent_code")),
                            code(row.getField("overseer_code")),
                            Boolean.parseBoolean(row.getField("managing")),
                            day(row.getField("valid_from")),
                            null,
                            null));
        }
        return register;
    }

    private static @Nullable AgencyCode code(String text) {
        return text.isEmpty() ? null : new AgencyCode(text);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    @Test
    void theRegisterNamesFiveMinistriesAndTwentyNineProvinces() {
        assertThat(ENDED).hasSize(34);
    }

    static List<Ended> theMergersOf2025() {
        return List.copyOf(ENDED);
    }

    @ParameterizedTest
    @MethodSource
    void theMergersOf2025(Ended merger) {
        LocalDate from = merger.lastDay().plusDays(1);
        var sent = new ProposeAgencyChange(
                AgencyChangeKind.MERGER,
                "202/2025/QH15",
                from.minusDays(10),
                "Quốc hội",
                null,
                from,
                true,
                List.of(pair(merger.agency(), merger.successor())),
                null,
                null,
                null);
        Register register = read();
        WantedAgencyChange wanted = AgencyChangeRules.check(sent, register, from);
        register.enter(wanted);
        Agency ended = register.find(new AgencyCode(merger.agency())).orElseThrow();
        assertThat(ended.validTo()).isEqualTo(merger.lastDay());
        assertThat(ended.successor()).hasToString(merger.successor());
        assertThat(AgencyChangeRules.fits(wanted, register, from))
                .as("once only")
                .isFalse();
    }

    @Test
    void aProvinceWithItsDepartmentsAndCommunesIsNamedWhole() {
        List<AgencyPair> closing = new ArrayList<>(List.of(pair("H44", "H42")));
        List<AgencyPair> moving = new ArrayList<>();
        for (AgencyCode child : BEFORE.children(new AgencyCode("H44"), DAY)) {
            var counterpart = new AgencyCode(child.code().replace("H44", "H42"));
            if (BEFORE.find(counterpart).isPresent()) closing.add(pair(child.code(), counterpart.code()));
            else moving.add(pair(child.code(), "H42"));
        }
        assertThat(closing).hasSize(13);
        assertThat(moving).hasSizeGreaterThan(100);
        assertThat(found(sent(closing, null, moving, null))).isEmpty();

        moving.remove(0);
        assertThat(found(sent(closing, null, moving, null))).containsExactly("closing reorganisation.children-left");
    }

    @Test
    void everythingThatDoesNotFitIsNamed() {
        assertThat(found(new ProposeAgencyChange(null, " ", null, null, null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(
                        "kind reorganisation.kind-missing",
                        "decisionDay reorganisation.decision-day-missing",
                        "from reorganisation.from-missing",
                        "decision reorganisation.decision-missing",
                        "issuer reorganisation.issuer-missing");
        assertThat(found(sent(List.of(pair("H23", "H99")), null, null, null)))
                .containsExactly("closing reorganisation.target-unknown");
        assertThat(found(sent(List.of(pair("H23", "H23")), null, null, null)))
                .contains("closing reorganisation.line-unreadable");
        assertThat(found(sent(List.of(pair("Hải Dương", "H24")), null, null, null)))
                .contains("closing reorganisation.line-unreadable");
        assertThat(found(sent(List.of(pair("H23", "H24"), pair("H23", "H31")), null, null, null)))
                .containsExactly("closing reorganisation.twice");
        assertThat(found(sent(List.of(pair("H23", "H24.02")), null, null, null)))
                .containsExactly("closing reorganisation.target-not-managing");
        assertThat(found(sent(List.of(pair("H23", "H24")), List.of(new NewName("H23", "Tên khác")), null, null)))
                .containsExactly("renaming reorganisation.closing-too");
        assertThat(found(sent(List.of(pair("H23", "H24")), List.of(new NewName("H31", "")), null, null)))
                .containsExactly("renaming reorganisation.line-unreadable");
        assertThat(found(sent(List.of(pair("H23", "H24")), null, List.of(pair("H31", "H31.02")), null)))
                .containsExactly("moving reorganisation.target-below");
        assertThat(found(sent(List.of(pair("H23", "H24")), null, null, List.of(new ListedPerson("a", "H24", "H24")))))
                .containsExactly("people reorganisation.same");
        assertThat(found(sent(List.of(), null, null, null))).containsExactly("closing reorganisation.closing-missing");
    }

    private static ProposeAgencyChange sent(
            List<AgencyPair> closing,
            @Nullable List<NewName> renaming,
            @Nullable List<AgencyPair> moving,
            @Nullable List<ListedPerson> people) {
        return new ProposeAgencyChange(
                AgencyChangeKind.MERGER,
                "202/2025/QH15",
                LocalDate.of(2025, 6, 12),
                "Quốc hội",
                null,
                DAY,
                null,
                closing,
                renaming,
                moving,
                people);
    }

    private static List<String> found(ProposeAgencyChange sent) {
        try {
            AgencyChangeRules.check(sent, BEFORE, TODAY);
            return List.of();
        } catch (RuleViolated refused) {
            return refused.violations().stream()
                    .map(AgencyChangeRulesTests::text)
                    .toList();
        }
    }

    private static String text(Violation violation) {
        return violation.field() + " " + violation.textKey();
    }
}
