package org.dongthuan.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.dongthuan.platform.Sha256;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A secret of 256 random bits, kept as its digest: nobody tries out so many, so that a slow digest would only make every
 * token slow.
 */
public final class ChannelSecret implements PasswordEncoder {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, to be shown once. */
    static String fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(CharSequence secret) {
        return Sha256.hex(Sha256.digest().digest(secret.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String encode(CharSequence secret) {
        return hash(secret);
    }

    @Override
    public boolean matches(CharSequence secret, String hash) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
    }
}
