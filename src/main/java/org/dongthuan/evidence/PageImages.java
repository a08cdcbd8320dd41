package org.dongthuan.evidence;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws a page as a PNG picture, so that no browser has to open the document itself. */
final class PageImages {

    private static final int WIDEST = 1600;
    /** A picture may be a long strip. */
    private static final int LONGEST = 8000;

    private PageImages() {}

    /** @param page counted from 1 */
    static byte[] draw(CheckedDocument document, int page) {
        try {
            BufferedImage image = document.kind() == DocumentKind.PDF
                    ? PdfPage.draw(document.content(), page - 1)
                    : drawPicture(document);
            return png(image);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw RejectedDocument.notShowable();
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static BufferedImage drawPicture(CheckedDocument document) {
        BufferedImage source = ImageCheck.open(document.kind(), document.content());
        int orientation = document.orientation();
        boolean onItsSide = orientation >= 5;
        double shownWidth = onItsSide ? source.getHeight() : source.getWidth();
        double shownHeight = onItsSide ? source.getWidth() : source.getHeight();
        double scale = Math.min(1, Math.min(WIDEST / shownWidth, LONGEST / shownHeight));
        int width = Math.max(1, (int) (source.getWidth() * scale));
        int height = Math.max(1, (int) (source.getHeight() * scale));
        var target = onItsSide ? canvas(height, width) : canvas(width, height);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        // what is transparent was seen on white
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
        graphics.transform(upright(orientation, width, height));
        graphics.drawImage(source, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }

    private static BufferedImage canvas(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** How the picture has to be turned, by the eight ways of holding a camera. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
