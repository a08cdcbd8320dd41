package org.dongthuan.decision;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** An address as a picture that telephones read. */
final class QrCode {

    private static final int PIXELS = 330;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);

    private static final byte[] LIGHT = {(byte) 0xff, 0};
    private static final IndexColorModel WHITE_AND_BLACK = new IndexColorModel(1, 2, LIGHT, LIGHT, LIGHT);

    private QrCode() {}

    /** The picture inside a {@code data:} address. */
    static String dataAddress(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
    }

    private static byte[] png(String text) {
        try {
            var content = new ByteArrayOutputStream();
            // the default keeps what it writes in a file meanwhile
            try (var picture = new MemoryCacheImageOutputStream(content)) {
                ImageIO.write(
                        picture(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, HINTS)),
                        "png",
                        picture);
            }
            return content.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One bit a point, in colours rather than in grey levels: the paper names one colour space only. */
    private static BufferedImage picture(BitMatrix points) {
        int bytesInRow = (points.getWidth() + 7) / 8;
        var rows = new byte[bytesInRow * points.getHeight()];
        for (int y = 0; y < points.getHeight(); y++) {
            for (int x = 0; x < points.getWidth(); x++) {
                if (points.get(x, y)) rows[y * bytesInRow + x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
        var bits = new DataBufferByte(rows, rows.length);
        var raster = Raster.createPackedRaster(bits, points.getWidth(), points.getHeight(), 1, null);
        return new BufferedImage(WHITE_AND_BLACK, raster, false, null);
    }
}
