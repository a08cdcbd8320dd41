package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u200b", "\u0001", " \u200b \u202e "})
    void whatCannotBeSeenIsNothing(String typed) {
        assertThat(TypedText.cleaned(typed)).isNull();
    }

    @Test
    void whatCanBeSeenStays() {
        assertThat(TypedText.cleaned(" Hai\u200b dòng\nvà một\ttab ")).isEqualTo("Hai dòng\nvà một\ttab");
    }
}
