package org.dongthuan.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with the time (RFC 6238), in the one form that every application on a telephone understands. */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);

    /** As long as the hash (RFC 4226, 4). */
    static final int SECRET_BYTES = 20;

    private static final String HASH = "HmacSHA1";

    /** Clocks of telephones go a little wrong, and typing takes time. */
    private static final int TOLERANCE = 1;

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** The code of six digits of that step. */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret, HASH));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code was typed, where it is now, the one before or the one after. */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now) {
        byte[] code = typed.getBytes(StandardCharsets.UTF_8);
        long present = stepAt(now);
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(code, code(secret, step).getBytes(StandardCharsets.UTF_8)))
                .max();
    }
}
