package org.dongthuan.decision;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Random codes of 128 bits that nobody can guess, in letters and digits that are hard to confuse. */
@Component
class VerificationCodes {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var bits = new BigInteger(128, random);
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++)
            code.append(ALPHABET.charAt(bits.shiftRight(5 * i).intValue() & 31));
        return code.toString();
    }

    /** As typed from paper: capitals, blanks and hyphens do not matter. */
    static String normalised(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    static boolean hasForm(String code) {
        return code.matches("[a-z2-7]{26}");
    }
}
