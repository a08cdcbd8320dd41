package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.DecisionBody.ItemDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DecisionRulesTests {

    private static final UUID PHONE = UUID.randomUUID();
    private static final UUID ADDRESS = UUID.randomUUID();
    private static final RequestNumber NUMBER = RequestNumber.of("DC", 2026, 7);
    private static final ReviewCase CASE = ReviewCase.of(
            new OpenCase(
                    NUMBER,
                    "nga",
                    List.of(new CaseSubject(new RecordId(UUID.randomUUID()), "nga")),
                    new AgencyCode("H24.01"),
                    List.of(PHONE, ADDRESS),
                    List.of("phone", "residence")),
            Chain.of("VERIFY, APPROVE"),
            OffsetDateTime.parse("2026-03-02T08:00:00+07:00"));

    private final DecisionRules rules = new DecisionRules(kinds());

    private static RequestTypes kinds() {
        RequestType corrections = mock(RequestType.class);
        given(corrections.prefix()).willReturn("DC");
        for (UUID item : List.of(PHONE, ADDRESS)) {
            given(corrections.accepts(NUMBER, item, Outcome.APPROVE)).willReturn(true);
            given(corrections.accepts(NUMBER, item, Outcome.REFUSE)).willReturn(true);
        }
        var beans = new StaticListableBeanFactory();
        beans.addBean("corrections", corrections);
        return new RequestTypes(beans.getBeanProvider(RequestType.class));
    }

    @Test
    void oneOutcomeForTheWholeHoldsForEveryItem() {
        var words = rules.words(CASE, new DecisionBody(Outcome.REFUSE, "  Thiếu giấy tờ ", null, null));
        assertThat(words)
                .extracting(Opinion.OnItem::item, Opinion.OnItem::outcome, Opinion.OnItem::reason)
                .containsExactly(
                        tuple(PHONE, Outcome.REFUSE, "Thiếu giấy tờ"), tuple(ADDRESS, Outcome.REFUSE, "Thiếu giấy tờ"));
    }

    @Test
    void itemsAreDecidedOneByOne() {
        var words = rules.words(CASE, items(on(ADDRESS, Outcome.REFUSE, "Sai phường"), on(PHONE, Outcome.APPROVE, "")));
        assertThat(words).extracting(Opinion.OnItem::reason).containsExactly("Sai phường", null);
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of("nothing", new DecisionBody(null, null, null, null), "outcome"),
                Arguments.of("a refusal without reason", new DecisionBody(Outcome.REFUSE, " ", null, null), "reason"),
                Arguments.of(
                        "a reason without end",
                        new DecisionBody(Outcome.APPROVE, "x".repeat(2001), null, null),
                        "reason"),
                Arguments.of("a return", new DecisionBody(Outcome.RETURN, "x", null, null), "outcome"),
                Arguments.of("a redirect", new DecisionBody(Outcome.REDIRECT, "x", "y", null), "outcome"),
                Arguments.of("half of the items", items(on(PHONE, Outcome.APPROVE, null)), "items." + ADDRESS),
                Arguments.of(
                        "an item twice",
                        items(
                                on(PHONE, Outcome.APPROVE, null),
                                on(ADDRESS, Outcome.APPROVE, null),
                                on(PHONE, Outcome.REFUSE, "x")),
                        "items[2].itemId"),
                Arguments.of(
                        "a stranger's item",
                        items(
                                on(PHONE, Outcome.APPROVE, null),
                                on(ADDRESS, Outcome.APPROVE, null),
                                on(UUID.randomUUID(), Outcome.APPROVE, null)),
                        "items[2].itemId"),
                Arguments.of(
                        "an item without outcome",
                        items(on(PHONE, null, "x"), on(ADDRESS, Outcome.APPROVE, null)),
                        "items[0].outcome"));
    }

    @ParameterizedTest(name = "{0} is refused at {2}")
    @MethodSource("incomplete")
    void whatIsMissingIsNamed(String what, DecisionBody decision, String field) {
        assertThatThrownBy(() -> rules.words(CASE, decision))
                .isInstanceOfSatisfying(Refusal.RuleViolated.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("decision-incomplete");
                    assertThat(refusal.violations())
                            .extracting(Refusal.Violation::field)
                            .containsExactly(field);
                });
    }

    private static DecisionBody items(ItemDecision... items) {
        return new DecisionBody(null, null, null, List.of(items));
    }

    private static ItemDecision on(UUID item, Outcome outcome, String reason) {
        return new ItemDecision(item, outcome, reason, null);
    }
}
