package org.dongthuan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photographs that carry a word in their comment, as cameras and phones leave there what nobody asked for. */
final class MarkedPicture {

    private static final byte[] COMMENT = {(byte) 0xFF, (byte) 0xFE};

    private MarkedPicture() {}

    static byte[] saying(String word) {
        byte[] text = word.getBytes(StandardCharsets.US_ASCII);
        byte[] plain = plain();
        var picture = new ByteArrayOutputStream();
        picture.write(plain, 0, 2);
        picture.writeBytes(COMMENT);
        picture.write(0);
        picture.write(text.length + 2);
        picture.writeBytes(text);
        picture.write(plain, 2, plain.length - 2);
        return picture.toByteArray();
    }

    private static byte[] plain() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
