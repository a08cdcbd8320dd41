package org.dongthuan.decision;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a picture that telephones read. */
final class QrCode {

    private static final int PIXELS = 330;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);

    private QrCode() {}

    /** The picture inside a {@code data:} address. */
    static String dataAddress(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
    }

    private static byte[] png(String text) {
        try {
            var content = new ByteArrayOutputStream();
            ImageIO.write(
                    picture(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS)),
                    "png",
                    content);
            return content.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In colours rather than in grey levels: the paper names one colour space only. */
    private static BufferedImage picture(BitMatrix points) {
        var picture = new BufferedImage(points.getWidth(), points.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < points.getWidth(); x++) {
            for (int y = 0; y < points.getHeight(); y++) picture.setRGB(x, y, points.get(x, y) ? 0x000000 : 0xffffff);
        }
        return picture;
    }
}
