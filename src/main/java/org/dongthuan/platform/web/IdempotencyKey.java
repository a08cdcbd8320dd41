package org.dongthuan.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Sha256;

/** A caller's name for one call, unique within his account. */
record IdempotencyKey(String account, String key) {

    static final String HEADER = "Idempotency-Key";

    /** Visible ASCII. */
    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,200}");

    IdempotencyKey {
        if (!SHAPE.matcher(key).matches()) {
            var violation = Violation.of(HEADER, "malformed.idempotency-key");
            throw RuleViolated.malformed(RequestFaults.MALFORMED, List.of(violation));
        }
    }

    /** The number under which PostgreSQL locks this key; the byte 0 stands in neither part. */
    long lock() {
        byte[] name = ("idempotency\0" + account + "\0" + key).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.digest().digest(name)).getLong();
    }
}
