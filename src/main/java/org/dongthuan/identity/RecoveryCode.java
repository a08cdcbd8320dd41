package org.dongthuan.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Stream;
import org.dongthuan.platform.Sha256;

/** A code on paper, for whoever has lost the telephone. Long enough that its hash tells nobody what it is. */
final class RecoveryCode {

    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    /** Four groups of four. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return String.join("-", Base32.of(bytes).toLowerCase(Locale.ROOT).split("(?<=\\G.{4})"));
    }

    static Stream<String> several() {
        return Stream.generate(RecoveryCode::fresh).limit(SecondFactor.RECOVERY_CODES);
    }

    /** However it was typed: with capitals, without hyphens, with spaces. */
    static String hash(String typed) {
        return Sha256.of(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }
}
