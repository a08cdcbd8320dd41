package org.dongthuan.evidence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/** Draws a page of a PDF file. */
final class PdfPage {

    private static final int WIDEST = 1600;
    private static final int TALLEST = 2400;
    private static final float SCALE = 120 / 72f;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private PdfPage() {}

    /** @param index counted from 0 */
    static BufferedImage draw(byte[] file, int index) throws IOException {
        try (PDDocument document = MeasuredPdf.open(file)) {
            PDRectangle box = document.getPage(index).getCropBox();
            // a page may lie on its side: the longer edge counts for both
            float longer = Math.max(box.getWidth(), box.getHeight());
            float shorter = Math.min(box.getWidth(), box.getHeight());
            float scale = Math.min(SCALE, Math.min(TALLEST / longer, WIDEST / shorter));
            var renderer = new CarefulRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(index, scale, ImageType.RGB);
        }
    }

    private static final class CarefulRenderer extends PDFRenderer {

        CarefulRenderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new CarefulDrawer(parameters);
        }
    }

    /** Gives up on a page that takes too long to draw, or that holds a picture too large among its own words. */
    private static final class CarefulDrawer extends PageDrawer {

        private final long start = System.nanoTime();
        private final Unfolding unfolding = new Unfolding();

        CarefulDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - start > PATIENCE_NANOS) throw new IllegalStateException("too slow");
            if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) measure(operator);
            if (operator.getName().equals(OperatorName.DRAW_OBJECT) && isUndrawn(operands)) {
                drawCrossedBox();
                return;
            }
            super.processOperator(operator, operands);
        }

        private void measure(Operator picture) throws IOException {
            COSDictionary parameters = picture.getImageParameters();
            byte[] packed = picture.getImageData();
            if (parameters == null || packed == null) return;
            PictureInPdf.refuseLarge(
                    parameters.getInt(COSName.W, COSName.WIDTH, 0), parameters.getInt(COSName.H, COSName.HEIGHT, 0));
            COSBase filters = parameters.getDictionaryObject(COSName.F, COSName.FILTER);
            if (!unfolding.add(parameters, filters, new ByteArrayInputStream(packed)))
                throw RejectedDocument.notShowable();
        }

        private boolean isUndrawn(List<COSBase> operands) throws IOException {
            if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || getResources() == null)
                return false;
            COSDictionary objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            if (objects == null || !(objects.getDictionaryObject(name) instanceof COSStream picture)) return false;
            return isUndrawn(picture)
                    || isUndrawn(picture.getDictionaryObject(COSName.SMASK))
                    || isUndrawn(picture.getDictionaryObject(COSName.MASK));
        }

        private static boolean isUndrawn(@Nullable COSBase picture) throws IOException {
            return picture instanceof MeasuredPdf.Part part && !part.isDrawn();
        }

        /** Where the picture would be: nobody shall take the place for empty. */
        private void drawCrossedBox() {
            AffineTransform place =
                    getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
            Graphics2D graphics = getGraphics();
            graphics.setClip(getGraphicsState().getCurrentClippingPath());
            graphics.setColor(new Color(0xE6E6E6));
            graphics.fill(place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)));
            graphics.setColor(Color.DARK_GRAY);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(place.createTransformedShape(new Line2D.Double(0, 0, 1, 1)));
            graphics.draw(place.createTransformedShape(new Line2D.Double(0, 1, 1, 0)));
        }
    }
}
