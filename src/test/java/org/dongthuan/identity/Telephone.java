package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dongthuan.TestClient;

/** What an authenticator application shows that knows nothing of us but the key somebody typed into it. */
public final class Telephone {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key = new byte[20];

    /** @param secret with or without spaces */
    public Telephone(String secret) {
        BigInteger bits = secret.replace(" ", "")
                .chars()
                .mapToObj(letter -> BigInteger.valueOf(LETTERS.indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, five) -> all.shiftLeft(5).or(five));
        byte[] bytes = bits.toByteArray();
        int length = Math.min(bytes.length, key.length);
        System.arraycopy(bytes, bytes.length - length, key, key.length - length, length);
    }

    /** Somebody who has signed in puts his account into it, on the pages for that. */
    public static Telephone setUp(TestClient person, String password, Clock clock) {
        String page = "/me/account/totp";
        person.submit(page, page + "/begin", Map.of("current", password));
        var telephone =
                new Telephone(person.get(page).body().replaceAll("(?s).*data-test=\"secret\">([A-Z2-7 ]+)<.*", "$1"));
        var on = person.submit(page, page + "/confirm", Map.of("code", telephone.shows(clock.instant())));
        assertThat(on.body()).contains("data-test=\"codes\"");
        return telephone;
    }

    public String shows(Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
