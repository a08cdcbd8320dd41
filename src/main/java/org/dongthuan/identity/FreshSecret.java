package org.dongthuan.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret that stands in a link. */
final class FreshSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshSecret() {}

    static String text() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
