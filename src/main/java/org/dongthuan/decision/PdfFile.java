package org.dongthuan.decision;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns XHTML into a PDF that can be archived and read aloud (PDF/A-3a, PDF/UA). Nothing is fetched: whatever address
 * a text contains, no file and no host is asked.
 */
final class PdfFile {

    private static final String FONT = "Liberation Serif 2";

    /** A picture that is inside the page already. */
    private static final String OWN_PICTURE = "data:image/png;base64,";

    static {
        // it quotes what it prints
        XRLog.setLoggingEnabled(false);
    }

    private final byte[] regular = font("Regular");
    private final byte[] bold = font("Bold");
    private final byte[] italic = font("Italic");
    private final byte[] boldItalic = font("BoldItalic");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    byte[] of(String xhtml) {
        var content = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.withW3cDocument(parsed(xhtml), null);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(colours);
            builder.withProducer("Đồng Thuận");
            builder.useUnicodeLineBreaker(new BreakAtBlanks());
            addFonts(builder);
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

    private void addFonts(PdfRendererBuilder builder) {
        builder.useFont(stream(regular), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(stream(bold), FONT, 700, FontStyle.NORMAL, true);
        builder.useFont(stream(italic), FONT, 400, FontStyle.ITALIC, true);
        builder.useFont(stream(boldItalic), FONT, 700, FontStyle.ITALIC, true);
    }

    private static FSSupplier<InputStream> stream(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] font(String style) {
        try {
            return new ClassPathResource("papers/fonts/LiberationSerif-" + style + ".ttf").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parsed(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("A template of ours is no XHTML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
