package org.dongthuan.decision;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.text.Normalizer;
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

    /**
     * As typed from paper, or copied with the address before it: capitals, blanks and signs do not matter, and the digits
     * 0 and 1, which no code of a decision has, are taken for the letters that they look like.
     */
    static String normalised(String typed) {
        String last = typed.strip().replaceFirst("^.*/", "");
        String plain = Normalizer.normalize(last, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        return plain.length() == LENGTH ? plain.replace('0', 'o').replace('1', 'l') : plain;
    }

    static boolean hasForm(String code) {
        return code.matches("[a-z2-7]{26}");
    }
}
