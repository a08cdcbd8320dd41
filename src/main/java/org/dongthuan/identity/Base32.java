package org.dongthuan.identity;

/** Letters and digits that nobody mistakes for others (RFC 4648, 6), without padding. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte next : bytes) {
            waiting = waiting << Byte.SIZE | next & 0xff;
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                text.append(ALPHABET.charAt(waiting >> bits - BITS & 0x1f));
            }
        }
        if (bits > 0) text.append(ALPHABET.charAt(waiting << BITS - bits & 0x1f));
        return text.toString();
    }
}
