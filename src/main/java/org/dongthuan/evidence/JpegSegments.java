package org.dongthuan.evidence;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The segments of a JPEG file one after the other, up to and with the end marker; what follows it belongs to no
 * picture.
 */
final class JpegSegments implements Iterator<JpegSegments.Segment> {

    static final int APP0 = 0xE0;
    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP14 = 0xEE;
    static final int APP15 = 0xEF;
    static final int COMMENT = 0xFE;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    static final int SCAN = 0xDA;

    private final byte[] file;
    private int position;
    private boolean ended;

    JpegSegments(byte[] file) {
        this.file = file;
    }

    /**
     * A piece of the file.
     *
     * @param from where it starts, with its marker
     * @param to where the next one starts
     */
    record Segment(int marker, int from, int to) {

        /** Whether the text stands where such a segment names itself. */
        boolean isNamed(byte[] file, String name) {
            if (to - from < 4 + name.length()) return false;
            for (int i = 0; i < name.length(); i++) {
                if (file[from + 4 + i] != name.charAt(i)) return false;
            }
            return true;
        }
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Segment next() {
        if (ended) throw new NoSuchElementException();
        int from = position;
        if (at(from) != 0xFF) throw RejectedDocument.damaged();
        int marker = at(from + 1);
        if (marker == 0xFF) return piece(marker, from, from + 1);
        ended = marker == END;
        if (ended || marker == START) return piece(marker, from, from + 2);
        int to = from + 2 + length(from + 2);
        return piece(marker, from, marker == SCAN ? endOfScan(to) : to);
    }

    private Segment piece(int marker, int from, int to) {
        if (to > file.length) throw RejectedDocument.damaged();
        position = to;
        return new Segment(marker, from, to);
    }

    private int length(int at) {
        int length = at(at) << 8 | at(at + 1);
        if (length < 2) throw RejectedDocument.damaged();
        return length;
    }

    /** Inside the picture's data FF is followed by 00, or by a restart marker. */
    private int endOfScan(int from) {
        for (int i = from; i < file.length - 1; i++) {
            if (at(i) != 0xFF) continue;
            int next = at(i + 1);
            boolean data = next == 0x00 || (next >= 0xD0 && next <= 0xD7);
            if (!data && next != 0xFF) return i;
        }
        throw RejectedDocument.damaged();
    }

    private int at(int index) {
        if (index >= file.length) throw RejectedDocument.damaged();
        return file[index] & 0xFF;
    }
}
