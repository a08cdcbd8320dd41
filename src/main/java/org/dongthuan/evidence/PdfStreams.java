package org.dongthuan.evidence;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what the compressed parts of a PDF file unfold to, without keeping it: ten megabytes may hide ten thousand.
 * It reads the file by itself, since the parser unfolds some parts while it opens the file.
 */
final class PdfStreams {

    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.ISO_8859_1);
    /** One picture of the allowed size, in three colours. */
    private static final long MOST_EACH = 3L * ImageCheck.MOST_PIXELS;

    private static final long MOST_TOGETHER = 1L << 30;
    /** The parser does not look at the two bytes of the header either. */
    private static final int HEADER = 2;

    private final byte[] file;
    private final byte[] waste = new byte[1 << 16];
    private long together;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    static void refuseBombs(byte[] file) {
        new PdfStreams(file).measureAll();
    }

    private void measureAll() {
        for (int i = 0; i < file.length - KEYWORD.length - HEADER; i++) {
            if (!isKeyword(i)) continue;
            i += KEYWORD.length;
            int start = i + (file[i] == '\r' && file[i + 1] == '\n' ? 2 : 1);
            long size = measure(start + HEADER);
            together += size;
            if (size > MOST_EACH || together > MOST_TOGETHER) throw RejectedDocument.tooLarge();
        }
    }

    /** The word and an end of line; "endstream" has none of these in front of data, and measuring it costs nothing. */
    private boolean isKeyword(int at) {
        for (int i = 0; i < KEYWORD.length; i++) {
            if (file[at + i] != KEYWORD[i]) return false;
        }
        byte next = file[at + KEYWORD.length];
        boolean isEnd = at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e';
        return !isEnd && (next == '\r' || next == '\n' || next == ' ');
    }

    private long measure(int start) {
        if (start >= file.length) return 0;
        var inflater = new Inflater(true);
        inflater.setInput(file, start, file.length - start);
        long size = 0;
        try {
            while (!inflater.finished() && size <= MOST_EACH) {
                int unfolded = inflater.inflate(waste);
                if (unfolded == 0) break;
                size += unfolded;
            }
        } catch (DataFormatException e) {
            // it is no compressed stream, or ends in the middle: what counts is how far it went
            return size;
        } finally {
            inflater.end();
        }
        return size;
    }
}
