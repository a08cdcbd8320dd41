package org.dongthuan.platform.keys;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A locked value, and the name of the data key that opens it.
 *
 * @param key the data key's id
 */
public record Envelope(UUID key, byte[] ciphertext) {

    private static final int ID = 2 * Long.BYTES;

    /** How many bytes longer {@link #bytes()} are than what is locked in them: id, nonce and tag. */
    public static final int OVERHEAD = ID + 12 + 16;

    /** In one piece, for a column of bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(ID + ciphertext.length)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .put(ciphertext)
                .array();
    }

    public static Envelope of(byte[] bytes) {
        if (bytes.length < OVERHEAD) throw new IllegalStateException("A stored envelope is damaged");
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        var key = new UUID(buffer.getLong(), buffer.getLong());
        byte[] ciphertext = new byte[buffer.remaining()];
        buffer.get(ciphertext);
        return new Envelope(key, ciphertext);
    }
}
