package org.dongthuan.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.dongthuan.evidence.JpegSegments.Segment;

/** Pictures of all the kinds that cameras, telephones, scanners and printers make. */
final class Photographs {

    /** Cyan, as ink and as it is stored in three ways. */
    private static final int[] CYAN = {255, 0, 0, 0};

    private static final int[] CYAN_TURNED = {0, 255, 255, 255};
    /** The ink's amounts as brightness and two differences, black turned. */
    private static final int[] CYAN_APART = {76, 85, 255, 255};

    private static final int ADOBE = 0xEE;

    private Photographs() {}

    /** A dark left half and a light right half. */
    static byte[] picture(int width, int height, int type, String format) {
        return written(image(width, height, type), format, false);
    }

    static byte[] progressive(int width, int height) {
        return written(image(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", true);
    }

    /** The photograph, said to be of another size. */
    static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] changed = jpeg.clone();
        for (int i = 0; i < changed.length - 9; i++) {
            boolean frame =
                    (changed[i] & 0xFF) == 0xFF && (changed[i + 1] == (byte) 0xC0 || changed[i + 1] == (byte) 0xC2);
            if (!frame) continue;
            ByteBuffer.wrap(changed, i + 5, 4).putShort((short) height).putShort((short) width);
            return changed;
        }
        throw new IllegalStateException();
    }

    /** In layers, the last of them again and again. */
    static byte[] inPasses(int passes) {
        byte[] jpeg = progressive(64, 64);
        List<Segment> scans = segments(jpeg).stream()
                .filter(segment -> segment.marker() == JpegSegments.SCAN)
                .toList();
        Segment last = scans.get(scans.size() - 1);
        byte[] scan = Documents.slice(jpeg, last.from(), last.to());
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, last.from());
        for (int i = scans.size() - 1; i < passes; i++) file.writeBytes(scan);
        file.write(jpeg, last.to(), jpeg.length - last.to());
        return file.toByteArray();
    }

    /** The photograph with a few bytes between its segments that belong to none. */
    static byte[] sloppy(byte[] jpeg) {
        var file = new ByteArrayOutputStream();
        for (Segment segment : segments(jpeg)) {
            file.write(jpeg, segment.from(), segment.to() - segment.from());
            file.writeBytes(new byte[] {0, 7, (byte) 0xFF});
        }
        return file.toByteArray();
    }

    private static List<Segment> segments(byte[] jpeg) {
        List<Segment> all = new ArrayList<>();
        new JpegSegments(jpeg).forEachRemaining(all::add);
        return all;
    }

    static byte[] inks() {
        return inked(CYAN);
    }

    static byte[] inksByAdobe() {
        return Documents.withSegment(inked(CYAN_TURNED), ADOBE, adobe(0));
    }

    static byte[] inksApartByAdobe() {
        return Documents.withSegment(inked(CYAN_APART), ADOBE, adobe(2));
    }

    static BufferedImage image(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format, boolean progressive) {
        return written(new IIOImage(image, null, null), format, progressive);
    }

    private static byte[] written(IIOImage image, String format, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var file = new ByteArrayOutputStream();
        try (ImageOutputStream target = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (progressive) parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(target);
            writer.write(null, image, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static byte[] inked(int[] inks) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 4, null);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 64; y++) raster.setPixel(x, y, inks);
        }
        return written(new IIOImage(raster, null, null), "jpeg", false);
    }

    private static byte[] adobe(int transform) {
        return new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    }
}
