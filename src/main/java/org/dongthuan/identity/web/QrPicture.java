package org.dongthuan.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * What a telephone reads from the screen, drawn into the page itself: its secret stands at no address of its own.
 *
 * @param size of a side, in points
 * @param path the dark points, as SVG draws them
 */
public record QrPicture(int size, String path) {

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    static QrPicture of(String text) {
        try {
            BitMatrix points = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
            var path = new StringBuilder();
            for (int y = 0; y < points.getHeight(); y++) {
                for (int x = 0; x < points.getWidth(); x++) {
                    if (points.get(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
            return new QrPicture(points.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "a picture";
    }
}
