package org.dongthuan.decision;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/**
 * The fonts of all papers, parsed once; each paper embeds the letters that it needs. They may be shared by papers that are
 * made side by side: the parser reads every table that papers ask for at once, so nothing of a font changes afterwards,
 * and whoever takes a table or a letter's shape out of the file later waits for his turn in there.
 */
final class PaperFonts {

    static final String FAMILY = "Liberation Serif 2";

    private static final String FOLDER = "papers/fonts/LiberationSerif-";

    private final List<Face> faces;

    PaperFonts(ClassLoader files) {
        faces = List.of(
                new Face(parsed(files, "Regular"), 400, FontStyle.NORMAL),
                new Face(parsed(files, "Bold"), 700, FontStyle.NORMAL),
                new Face(parsed(files, "Italic"), 400, FontStyle.ITALIC),
                new Face(parsed(files, "BoldItalic"), 700, FontStyle.ITALIC));
    }

    private record Face(TrueTypeFont shapes, int weight, FontStyle style) {}

    /** @param paper that the builder writes */
    void addTo(PdfRendererBuilder builder, PDDocument paper) {
        for (Face face : faces) {
            builder.useFont(new EmbeddedFont(paper, face.shapes), FAMILY, face.weight, face.style, true);
        }
    }

    private static TrueTypeFont parsed(ClassLoader files, String style) {
        var file = new ClassPathResource(FOLDER + style + ".ttf", files);
        try (var content = file.getInputStream()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content));
            // of what it tells about Latin letters there are but marks of tone that linguists write; looking for
            // them in every word took longer than all the rest of a paper
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one paper needs of a font, begun when it uses the first letter of it. */
    private static final class EmbeddedFont extends PDFontSupplier {

        private final PDDocument paper;
        private final TrueTypeFont shapes;

        EmbeddedFont(PDDocument paper, TrueTypeFont shapes) {
            super(null);
            this.paper = paper;
            this.shapes = shapes;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(paper, shapes, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
