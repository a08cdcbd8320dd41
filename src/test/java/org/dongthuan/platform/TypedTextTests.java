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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đỗ Thị An",
                "\u00d0ỗ Thị An",
                "\u0189ỗ Thị An",
                "Đỗ\u00a0Thị\u202fAn",
                "Đỗ\u2003Thị\u3000An",
                "Đo\u0302\u0303 Thi\u0323 An"
            })
    void whereverItWasCopiedFromItIsOneName(String pasted) {
        assertThat(TypedText.plain(pasted)).isEqualTo("Đỗ Thị An");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H\u2018Hen", "H\u2019Hen", "H\u02bcHen", "H\u00b4Hen", "H`Hen", "H\uff07Hen", "H'Hen"})
    void everyApostropheIsTheOneOfTheKeyboard(String pasted) {
        assertThat(TypedText.withKeyboardMarks(pasted)).isEqualTo("H'Hen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Niê\u2010Kđăm", "Niê\u2013Kđăm", "Niê\u2014Kđăm", "Niê\u2212Kđăm", "Niê-Kđăm"})
    void everyDashIsAHyphen(String pasted) {
        assertThat(TypedText.withKeyboardMarks(pasted)).isEqualTo("Niê-Kđăm");
    }

    @Test
    void theLettersOfOtherPeoplesOfTheCountryStay() {
        String edeAndJarai = "Ƀuôn Čư Ê Wĭ, Ŏ, Ñ, Ƀlĕ, Dŭng, Pơ̆, Ư̆, Ô̆";
        assertThat(TypedText.plain(edeAndJarai))
                .isEqualTo(java.text.Normalizer.normalize(edeAndJarai, java.text.Normalizer.Form.NFC));
    }
}
