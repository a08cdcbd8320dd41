package org.dongthuan.identity;

import java.time.OffsetDateTime;
import org.dongthuan.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A session that is open now.
 *
 * @param id names it to its person; not the id by which a browser is known, which stays a secret
 * @param address of the machine, or of the network that it shares
 */
public record OpenSession(
        String id,
        OffsetDateTime since,
        OffsetDateTime lastUsed,
        @Nullable String address) {

    private static final int LENGTH = 32;

    /** The name of the session that a browser has under that id. */
    public static String handle(String secretId) {
        return Sha256.of(secretId).substring(0, LENGTH);
    }
}
