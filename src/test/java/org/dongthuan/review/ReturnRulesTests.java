package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ReturnRulesTests {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T08:00:00+07:00");
    private static final RequestNumber NUMBER = RequestNumber.of("DC", 2026, 7);
    private static final UUID PHONE = UUID.randomUUID();

    private final ReturnRules rules = new ReturnRules(kinds(true));

    private static RequestTypes kinds(boolean returns) {
        RequestType corrections = mock(RequestType.class);
        given(corrections.prefix()).willReturn("DC");
        given(corrections.returns()).willReturn(returns ? Optional.of(mock(Returnable.class)) : Optional.empty());
        var beans = new StaticListableBeanFactory();
        beans.addBean("corrections", corrections);
        return new RequestTypes(beans.getBeanProvider(RequestType.class));
    }

    private static ReviewCase returned(int times) {
        ReviewCase opened = ReviewCase.of(
                new OpenCase(
                        NUMBER,
                        "nga",
                        List.of(new CaseSubject(new RecordId(UUID.randomUUID()), "nga")),
                        new AgencyCode("H24.01"),
                        List.of(PHONE),
                        List.of("phone")),
                Chain.of("VERIFY, APPROVE"),
                MONDAY);
        List<CaseReturn> returns = IntStream.rangeClosed(1, times)
                .mapToObj(round -> new CaseReturn(
                        new Place(round, 1), MONDAY, LocalDate.of(2026, 3, 16), MONDAY, ReturnOutcome.SUPPLIED))
                .toList();
        return new ReviewCase(
                NUMBER,
                "nga",
                opened.subjects(),
                opened.decidingAgency(),
                opened.items(),
                opened.chain(),
                MONDAY,
                List.of(),
                returns,
                null,
                false);
    }

    private static DecisionBody missing(@Nullable String reason, @Nullable List<String> missing) {
        return new DecisionBody(Outcome.RETURN, reason, null, null, null, null, null, null, missing);
    }

    @Test
    void aCompleteReturnNamesEachThingCleanedAndNoEmptyLine() {
        DecisionBody decision = missing("  Thiếu giấy tờ ", List.of(" Giấy khai sinh", "  ", "Căn cước"));
        rules.check(returned(2), decision);
        assertThat(ReturnRules.asked(decision))
                .isEqualTo(new AskedPapers("Thiếu giấy tờ", List.of("Giấy khai sinh", "Căn cước")));
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of("no reason", 0, missing(" ", List.of("Giấy khai sinh")), List.of("reason")),
                Arguments.of("an endless reason", 0, missing("x".repeat(2001), List.of("y")), List.of("reason")),
                Arguments.of("nothing missing", 0, missing("Thiếu", null), List.of("missing")),
                Arguments.of("empty lines only", 0, missing("Thiếu", List.of(" ", "")), List.of("missing")),
                Arguments.of("a line without end", 0, missing("x", List.of("y".repeat(501))), List.of("missing")),
                Arguments.of("too much", 0, missing("x", Collections.nCopies(21, "y")), List.of("missing")),
                Arguments.of("everything", 3, missing(null, List.of()), List.of("outcome", "reason", "missing")),
                Arguments.of("the fourth return", 3, missing("Thiếu", List.of("Giấy khai sinh")), List.of("outcome")));
    }

    @ParameterizedTest(name = "{0} is refused at {3}")
    @MethodSource("incomplete")
    void whatIsMissingOfAReturnIsNamed(String what, int before, DecisionBody decision, List<String> fields) {
        assertThatThrownBy(() -> rules.check(returned(before), decision))
                .isInstanceOfSatisfying(Refusal.RuleViolated.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("decision-incomplete");
                    assertThat(refusal.violations())
                            .extracting(Refusal.Violation::field)
                            .containsExactlyElementsOf(fields);
                });
    }

    @Test
    void onlyAWordOnTheWholeOfARequestThatKnowsReturnsIsOne() {
        DecisionBody whole = missing("Thiếu", List.of("Giấy khai sinh"));
        List<DecisionBody.ItemDecision> item = new ArrayList<>();
        item.add(new DecisionBody.ItemDecision(PHONE, Outcome.RETURN, "Thiếu", null));
        assertThat(rules.isReturn(returned(0), whole)).isTrue();
        assertThat(rules.isReturn(returned(0), new DecisionBody(Outcome.RETURN, "Thiếu", null, item)))
                .isFalse();
        assertThat(rules.isReturn(returned(0), new DecisionBody(Outcome.REFUSE, "Sai", null, null)))
                .isFalse();
        assertThat(new ReturnRules(kinds(false)).isReturn(returned(0), whole)).isFalse();
    }
}
