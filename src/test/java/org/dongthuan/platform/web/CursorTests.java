package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.junit.jupiter.api.Test;

/** A cursor keeps its place to the microsecond, and a page knows whether another one follows. */
class CursorTests {

    private static final Cursor.Kind<UUID> IDS = new Cursor.Kind<>("ids", new UUID(0, 0), UUID::fromString);
    private static final Cursor.Kind<Long> NUMBERS = new Cursor.Kind<>("numbers", 0L, Long::valueOf);

    @Test
    void whatIsWrittenIsReadAgain() {
        var place = new Cursor<>(OffsetDateTime.parse("2026-11-26T21:52:03.123457Z"), UUID.randomUUID());
        assertThat(IDS.read(IDS.text(place))).isEqualTo(place);
        assertThat(IDS.text(place)).matches("[\\w-]+");
    }

    @Test
    void theZoneDoesNotMatter() {
        var at = OffsetDateTime.parse("2026-11-27T04:52:03.000001+07:00");
        assertThat(NUMBERS.read(NUMBERS.text(new Cursor<>(at, 7L))).at().toInstant())
                .isEqualTo(at.toInstant());
    }

    @Test
    void nothingIsTheStart() {
        assertThat(IDS.read("")).isEqualTo(IDS.start());
    }

    @Test
    void anotherListsCursorIsRefused() {
        String text = NUMBERS.text(new Cursor<>(OffsetDateTime.parse("2026-11-26T21:52:03Z"), 7L));
        assertThatThrownBy(() -> IDS.read(text))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal ->
                                assertThat(refusal.violations().get(0).field()).isEqualTo("after"));
    }

    @Test
    void aPageThatEndsWithTheListHasNoNext() {
        var paging = new KeyPaging("", 3);
        assertThat(KeyListing.of(List.of("a", "b", "c"), paging, line -> line))
                .isEqualTo(new KeyListing<>(List.of("a", "b", "c"), null));
        assertThat(KeyListing.of(List.of("a", "b", "c", "d"), paging, line -> line))
                .isEqualTo(new KeyListing<>(List.of("a", "b", "c"), "c"));
    }
}
