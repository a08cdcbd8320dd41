package org.dongthuan.decision;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns XHTML into a PDF that can be archived and read aloud (PDF/A-3a, PDF/UA). Nothing is fetched: whatever address
 * a text contains, no file and no host is asked.
 */
final class PdfFile {

    /** A picture that is inside the page already. */
    private static final String OWN_PICTURE = "data:image/png;base64,";

    static {
        // it quotes what it prints
        XRLog.setLoggingEnabled(false);
    }

    private final PaperFonts fonts;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfFile(PaperFonts fonts) {
        this.fonts = fonts;
    }

    byte[] of(String xhtml) {
        var content = new ByteArrayOutputStream();
        try (var paper = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(paper);
            builder.withW3cDocument(parsed(xhtml), null);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(colours);
            builder.withProducer("Đồng Thuận");
            builder.useUnicodeLineBreaker(new BreakAtBlanks());
            fonts.addTo(builder, paper);
            closeDoors(builder);
            builder.toStream(content).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private static void closeDoors(PdfRendererBuilder builder) {
        builder.useUriResolver((base, address) -> address != null && address.startsWith(OWN_PICTURE) ? address : null);
        builder.useHttpStreamImplementation(address -> null);
    }

    private static Document parsed(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("A template of ours is no XHTML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
