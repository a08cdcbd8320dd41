package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void aCodeOfTheStepBeforeAndAfterIsTaken(int away, boolean taken) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.stepAt(now) + away;
        assertThat(Totp.stepOf(Totp.code(SECRET, step), SECRET, now).isPresent())
                .isEqualTo(taken);
        if (taken) assertThat(Totp.stepOf(Totp.code(SECRET, step), SECRET, now)).hasValue(step);
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "abcdef", "0050471", "５９２４"})
    void whatIsNoCodeOpensNothing(String typed) {
        assertThat(Totp.stepOf(typed, SECRET, Instant.ofEpochSecond(1_111_111_111)))
                .isEmpty();
    }

    /** RFC 4648, 10, without padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsTheStandardSays(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void codesOnPaperAreFoundHoweverTheyAreTyped() {
        List<String> codes = RecoveryCode.several().toList();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(Pattern.compile("([a-z2-7]{4}-){3}[a-z2-7]{4}").asMatchPredicate());
        String code = codes.get(0);
        assertThat(RecoveryCode.hash(code.toUpperCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCode.hash(code))
                .isNotEqualTo(RecoveryCode.hash(codes.get(1)));
    }
}
