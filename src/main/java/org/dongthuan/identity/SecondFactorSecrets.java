package org.dongthuan.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.springframework.stereotype.Component;

/** Locks what telephones know with the key of the account: whoever has the database alone makes no code. */
@Component
class SecondFactorSecrets {

    private final DataKeys keys;
    private final SecureRandom random = new SecureRandom();

    SecondFactorSecrets(DataKeys keys) {
        this.keys = keys;
    }

    /** A new one, locked. */
    byte[] fresh(String account) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        var owner = new KeyOwner("account", UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)));
        return keys.of(owner).lock(secret, place(account)).bytes();
    }

    byte[] open(String account, byte[] locked) {
        return keys.open(Envelope.of(locked), place(account));
    }

    private static Place place(String account) {
        return new Place("second_factor", "secret", account);
    }
}
