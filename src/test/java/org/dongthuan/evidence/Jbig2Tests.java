package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.evidence.Documents.join;
import static org.dongthuan.evidence.Documents.slice;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scans of a few hundred bytes that the decoder reserves gigabytes for. */
class Jbig2Tests {

    private static final byte[] SCAN = Scans.halves();

    static Stream<Arguments> plain() {
        byte[] open = Scans.page(Scans.SIZE, Scans.UNKNOWN);
        return Stream.of(
                Arguments.of("a page", SCAN),
                Arguments.of("a page with a remark", join(SCAN, Scans.segment(2, Scans.PROFILES, new byte[4]))),
                Arguments.of("a page and the end of a line", join(SCAN, new byte[] {'\r', '\n'})),
                Arguments.of(
                        "a region that goes on to the end",
                        join(SCAN, Scans.head(2, 38, new byte[1], -1), new byte[18])),
                Arguments.of("strips", join(open, Scans.segment(2, Scans.END_OF_STRIPE, Scans.number(599)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void plain(String what, byte[] scan) {
        assertThat(Jbig2.isPlain(scan)).isTrue();
    }

    static Stream<Arguments> notPlain() {
        byte[] fileHead = {(byte) 0x97, 'J', 'B', '2', '\r', '\n', 0x1A, '\n', 1, 0, 0, 0, 1};
        byte[] grid = ByteBuffer.allocate(40)
                .putInt(64)
                .putInt(64)
                .putInt(18, -1)
                .putInt(22, -1)
                .array();
        byte[] greys = ByteBuffer.allocate(40)
                .put(1, (byte) -1)
                .put(2, (byte) -1)
                .putInt(3, -1)
                .array();
        byte[] count = ByteBuffer.allocate(40).putInt(10, Integer.MAX_VALUE).array();
        return Stream.of(
                Arguments.of("symbols", join(SCAN, Scans.segment(2, Scans.SYMBOLS, count))),
                Arguments.of("text", join(SCAN, Scans.region(2, Scans.TEXT, 64, 64))),
                Arguments.of("patterns", join(SCAN, Scans.segment(2, Scans.PATTERNS, greys))),
                Arguments.of("a halftone", join(SCAN, Scans.segment(2, Scans.HALFTONE, grid))),
                Arguments.of("tables", join(SCAN, Scans.segment(2, Scans.TABLES, new byte[40]))),
                Arguments.of("something unheard of", join(SCAN, Scans.segment(2, 63, new byte[40]))),
                Arguments.of("a file's head in front", join(fileHead, SCAN)),
                Arguments.of("a number that nobody needs", join(SCAN, Scans.segment(-2, Scans.PROFILES, new byte[4]))),
                Arguments.of("half a head behind", join(SCAN, new byte[6])),
                Arguments.of("a head that ends before the names", join(SCAN, slice(Scans.page(64, 64), 0, 5))),
                Arguments.of("half a page", slice(SCAN, 0, 15)),
                Arguments.of("half a billion names", join(SCAN, naming(0xFFFFFFFF, 0))),
                Arguments.of("half a billion names, the other way", join(SCAN, naming(0xBFFFFFFF, 0))),
                Arguments.of("a hundred thousand names", join(SCAN, naming(0xE0000000 | 100_000, 112_501))),
                Arguments.of("ten thousand segments", join(SCAN, many(10_000, Scans.segment(2, 62, new byte[0])))),
                Arguments.of(
                        "a page painted five times over",
                        join(SCAN, many(5, Scans.region(2, Scans.REGION, 8_000, 5_000)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void notPlain(String what, byte[] scan) {
        assertThat(Jbig2.isPlain(scan)).isFalse();
    }

    static Stream<Arguments> large() {
        byte[] stripe = Scans.segment(2, Scans.END_OF_STRIPE, Scans.number(Integer.MAX_VALUE - 1));
        byte[] symbols = Scans.segment(2, Scans.SYMBOLS, new byte[40]);
        return Stream.of(
                Arguments.of("a page", Scans.page(100_000, 100_000)),
                Arguments.of("a region", join(SCAN, Scans.region(2, Scans.REGION, 100_000, 100_000))),
                Arguments.of("a region in text", join(SCAN, Scans.region(2, Scans.TEXT, 100_000, 100_000))),
                Arguments.of(
                        "a region so large that it seems small",
                        join(SCAN, Scans.region(2, Scans.REGION, -16, -1 << 29))),
                Arguments.of("the last strip", join(Scans.page(Scans.SIZE, Scans.UNKNOWN), stripe)),
                Arguments.of("the last strip, before the page", join(stripe, Scans.page(Scans.SIZE, Scans.UNKNOWN))),
                Arguments.of("a page behind symbols", join(symbols, Scans.page(100_000, 100_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void large(String what, byte[] scan) {
        assertThatThrownBy(() -> Jbig2.isPlain(scan))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("evidence-too-many-pixels"));
    }

    /** A segment without content that needs many others. */
    private static byte[] naming(int count, int bytes) {
        return Scans.head(2, Scans.PROFILES, join(Scans.number(count), new byte[bytes]), 0);
    }

    private static byte[] many(int times, byte[] segment) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) all.writeBytes(segment);
        return all.toByteArray();
    }
}
