package org.dongthuan.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Takes texts, times, camera data and everything unknown out of a PNG file, and what follows its end. */
final class PngStrip {

    private static final int SIGNATURE = 8;
    /** Length, type and checksum. */
    private static final int FRAME = 12;

    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final Set<String> COLOURS =
            Set.of("tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP");

    private PngStrip() {}

    /** The same picture, bit by bit; a file with nothing to take out stays the same. */
    static byte[] strip(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        int position = SIGNATURE;
        String type = "";
        while (!type.equals("IEND")) {
            int size = FRAME + length(file, position);
            if (position + size > file.length) throw RejectedDocument.damaged();
            type = type(file, position);
            refuseWrong(file, position, size, type);
            if (PICTURE.contains(type) || COLOURS.contains(type)) kept.write(file, position, size);
            position += size;
        }
        return kept.toByteArray();
    }

    private static int length(byte[] file, int position) {
        if (position + FRAME > file.length) throw RejectedDocument.damaged();
        int length = ByteBuffer.wrap(file).getInt(position);
        if (length < 0 || length > file.length) throw RejectedDocument.damaged();
        return length;
    }

    private static String type(byte[] file, int position) {
        return new String(file, position + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static void refuseWrong(byte[] file, int position, int size, String type) {
        boolean first = position == SIGNATURE;
        // a capital first letter says that the picture cannot be shown without the chunk
        boolean unknown = Character.isUpperCase(type.charAt(0)) && !PICTURE.contains(type);
        if (unknown || first != type.equals("IHDR")) throw RejectedDocument.damaged();
        var checksum = new CRC32();
        checksum.update(file, position + 4, size - 8);
        if ((int) checksum.getValue() != ByteBuffer.wrap(file).getInt(position + size - 4))
            throw RejectedDocument.damaged();
    }
}
