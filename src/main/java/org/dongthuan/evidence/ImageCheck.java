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

/** Opens pictures, up to 40 million pixels. */
final class ImageCheck {

    static final int MOST_PIXELS = 40_000_000;

    private ImageCheck() {}

    /** Decodes the whole picture once; throws what {@link RejectedDocument} says of one that cannot be. */
    static void decode(byte[] picture) {
        open(picture, Integer.MAX_VALUE);
    }

    /** The picture, thinned out while it is read so that it is not much wider than asked. */
    static BufferedImage open(byte[] picture, int width) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            ImageReader reader = ImageIO.getImageReaders(input).next();
            try {
                reader.setInput(input, true, true);
                return read(reader, width);
            } finally {
                reader.dispose();
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // the decoders throw what they like at a broken picture
            throw RejectedDocument.damaged();
        }
    }

    private static BufferedImage read(ImageReader reader, int width) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) throw RejectedDocument.tooManyPixels();
        if (!reader.getImageTypes(0).hasNext()) throw RejectedDocument.notShowable();
        boolean[] cutOff = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> cutOff[0] |= isCutOff(warning));
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = Math.max(1, reader.getWidth(0) / width);
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, parameters);
        if (cutOff[0]) throw RejectedDocument.damaged();
        return image;
    }

    /** The JPEG decoder fills up with grey what is missing, and says so only in passing. */
    private static boolean isCutOff(String warning) {
        return warning.toLowerCase(Locale.ROOT).contains("premature end");
    }
}
