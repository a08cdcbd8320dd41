package org.dongthuan.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.dongthuan.platform.Refusal;

/**
 * Opens pictures, up to 200 million pixels: twice what telephones take today. They are thinned out while they are read, so
 * that never more than 16 million are in memory.
 */
final class ImageCheck {

    static final int MOST_PIXELS = 200_000_000;
    /** Of a picture that has to be in memory whole. */
    static final int MOST_AT_ONCE = 40_000_000;

    private static final int MOST_SHOWN = 16_000_000;
    /** Inks need more space and time than light. */
    private static final int MOST_SHOWN_IN_INKS = 4_000_000;

    private static final int INKS = 4;

    private ImageCheck() {}

    /** The picture as far as it is needed to be shown; throws what {@link RejectedDocument} says of one that cannot be. */
    static BufferedImage open(DocumentKind kind, byte[] picture) {
        try {
            if (kind != DocumentKind.JPEG) return read(kind, picture);
            JpegFrame frame = JpegFrame.of(picture);
            refuseLarge(frame.width(), frame.height());
            if (frame.isGathered() && pixels(frame.width(), frame.height()) > MOST_AT_ONCE)
                throw RejectedDocument.tooManyPixelsAtOnce(MOST_AT_ONCE);
            return frame.colours() == INKS ? readInks(picture, frame) : read(kind, picture);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // the decoders throw what they like at a broken picture
            throw RejectedDocument.damaged();
        }
    }

    private static BufferedImage read(DocumentKind kind, byte[] picture) throws IOException {
        return with(kind, picture, reader -> {
            refuseLarge(reader.getWidth(0), reader.getHeight(0));
            if (!reader.getImageTypes(0).hasNext()) throw RejectedDocument.notShowable();
            return reader.read(0, thinned(reader, MOST_SHOWN));
        });
    }

    /** The reader knows no inks, but whether the picture is whole. */
    private static BufferedImage readInks(byte[] picture, JpegFrame frame) throws IOException {
        with(DocumentKind.JPEG, picture, reader -> reader.readRaster(0, thinned(reader, MOST_SHOWN_IN_INKS)));
        return InkPicture.read(picture, step(frame.width(), frame.height(), MOST_SHOWN_IN_INKS));
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T with(DocumentKind kind, byte[] picture, Reading<T> reading) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(input, true, true);
            boolean[] cutOff = new boolean[1];
            reader.addIIOReadWarningListener((source, warning) -> cutOff[0] |= isCutOff(warning));
            T result = reading.from(reader);
            if (cutOff[0]) throw RejectedDocument.damaged();
            return result;
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam thinned(ImageReader reader, int most) throws IOException {
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = step(reader.getWidth(0), reader.getHeight(0), most);
        parameters.setSourceSubsampling(step, step, 0, 0);
        return parameters;
    }

    private static int step(int width, int height, int most) {
        return (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels(width, height) / most)));
    }

    private static void refuseLarge(int width, int height) {
        if (pixels(width, height) > MOST_PIXELS) throw RejectedDocument.tooManyPixels(MOST_PIXELS);
    }

    private static long pixels(int width, int height) {
        return (long) width * height;
    }

    /** The JPEG decoder fills up with grey what is missing, and says so only in passing. */
    private static boolean isCutOff(String warning) {
        return warning.toLowerCase(Locale.ROOT).contains("premature end");
    }
}
