package org.dongthuan.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dongthuan.platform.Refusal;

/** Opens PDF files and refuses those that are more than pages to look at. */
final class PdfCheck {

    static final int MOST_PAGES = 200;

    private static final int MOST_OBJECTS = 200_000;
    private static final String END = "%%EOF";
    private static final int TAIL = 1024;

    private PdfCheck() {}

    /** How many pages it has; throws what {@link RejectedDocument} says of a file that is not taken. */
    static int pagesOf(byte[] file) {
        refuseWithoutEnd(file);
        PdfStreams.refuseBombs(file);
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) throw RejectedDocument.locked();
            if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) throw RejectedDocument.damaged();
            new PdfContents(document.getDocument()).refuseActive();
            return pages(document);
        } catch (InvalidPasswordException e) {
            throw RejectedDocument.locked();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the parser throws what it likes at a broken file, and runs out of stack at one made for that
            throw RejectedDocument.damaged();
        }
    }

    private static int pages(PDDocument document) {
        int count = 0;
        for (var page : document.getPages()) {
            if (++count > MOST_PAGES) throw RejectedDocument.tooManyPages();
            if (page.getCropBox().getWidth() <= 0 || page.getCropBox().getHeight() <= 0)
                throw RejectedDocument.damaged();
        }
        if (count == 0) throw RejectedDocument.damaged();
        return count;
    }

    /** A file that was cut off has no end mark; one that is a second kind of file as well goes on behind it. */
    private static void refuseWithoutEnd(byte[] file) {
        int from = Math.max(0, file.length - TAIL);
        String tail = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        int end = tail.lastIndexOf(END);
        if (end < 0) throw RejectedDocument.damaged();
        boolean goesOn = tail.substring(end + END.length()).chars().anyMatch(c -> c > ' ');
        if (goesOn) throw RejectedDocument.damaged();
    }
}
