package org.dongthuan.platform;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a workbook once and keeps nothing, before it is read: a small file may unfold to a large one, one cell may
 * claim to stand in the column ZZZZZZ, one number may have a million digits, one formula may be said again in every cell.
 * The reader of workbooks would fill the memory, or take hours.
 */
final class WorkbookLimits {

    private static final int MOST_PARTS = 200;

    /** Of formulas that fill several cells; each cell is compared with each of them. */
    private static final int MOST_FILLS = 1000;

    /** It is worked out anew for each cell that shares it. */
    private static final int LONGEST_FORMULA = 500;

    private static final int LETTERS = 26;

    private final TableFile.Limits limits;
    private long unfolded;
    private int fills;

    private WorkbookLimits(TableFile.Limits limits) {
        this.limits = limits;
    }

    /** @throws Refusal {@code list-unreadable} (415), {@code list-columns}, {@code list-cell} (422) */
    static void check(byte[] content, TableFile.Limits limits) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            new WorkbookLimits(limits).check(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw TableFile.unreadable();
        }
    }

    private void check(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MOST_PARTS) throw TableFile.unreadable();
        for (ZipArchiveEntry part : parts) {
            try (InputStream stream = new Counted(zip.getInputStream(part))) {
                goThrough(stream);
                stream.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /** As far as it is read later on, by the same reader of XML: what cannot be read here cannot be read there. */
    private void goThrough(InputStream stream) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(stream);
            var sheet = new Sheet();
            while (xml.hasNext()) sheet.look(xml.next(), xml);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (XMLStreamException | RuntimeException e) {
            // a picture, or XML that will be refused likewise when it is read
        }
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Cells of the row that is being read, and the text of the cell. */
    private final class Sheet {

        private boolean inside;
        private int row;
        private int cells;
        private int text;
        private int longest = limits.cell();

        void look(int event, XMLStreamReader xml) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begins(xml);
                case XMLStreamConstants.END_ELEMENT ->
                    inside &= !xml.getLocalName().equals("sheetData");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inside) says(xml.getTextLength());
                }
                default -> {}
            }
        }

        private void says(int characters) {
            text += characters;
            if (text > longest) throw new Refusal.RuleViolated("list-cell", row, longest);
        }

        private void saysAnew(int most) {
            text = 0;
            longest = most;
        }

        private void begins(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "sheetData" -> inside = true;
                case "row" -> {
                    row++;
                    cells = 0;
                    saysAnew(limits.cell());
                }
                case "v", "is" -> saysAnew(limits.cell());
                case "c" -> {
                    cells++;
                    saysAnew(limits.cell());
                    if (inside && Math.max(cells, column(xml.getAttributeValue(null, "r"))) > limits.columns())
                        throw new Refusal.RuleViolated("list-columns", limits.columns());
                }
                case "f" -> {
                    saysAnew(LONGEST_FORMULA);
                    if (xml.getAttributeValue(null, "ref") != null && ++fills > MOST_FILLS)
                        throw TableFile.unreadable();
                }
                default -> {}
            }
        }

        /** C7 stands in the third; as many letters as one likes make no number that is too large. */
        private static int column(@Nullable String reference) {
            int column = 0;
            for (int i = 0; reference != null && i < reference.length(); i++) {
                int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
                if (letter < 1 || letter > LETTERS) continue;
                column = Math.min(column * LETTERS + letter, Integer.MAX_VALUE / LETTERS - LETTERS);
            }
            return column;
        }
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            unfolded += read;
            if (unfolded > limits.unfolded()) throw TableFile.unreadable();
        }
    }
}
