package org.dongthuan.evidence;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dongthuan.platform.Refusal;

/**
 * Opens PDF files and refuses those that are more than pages to look at. What only forbids printing or changing opens
 * for everybody, and is taken as it is: saved again, it would lose its signatures.
 */
final class PdfCheck {

    static final int MOST_PAGES = 200;

    private static final int MOST_OBJECTS = 200_000;

    private PdfCheck() {}

    /** The document, as it came; throws what {@link RejectedDocument} says of a file that is not taken. */
    static CheckedDocument check(byte[] file) {
        boolean ended = PdfEnd.isMarked(file);
        try (PDDocument document = MeasuredPdf.open(file)) {
            if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) throw RejectedDocument.unfolds();
            var contents = new PdfContents(document.getDocument());
            contents.refuseActive();
            if (!ended) contents.refuseGaps();
            return new CheckedDocument(DocumentKind.PDF, file, pages(document), 1, contents.areDrawnWhole());
        } catch (InvalidPasswordException e) {
            throw RejectedDocument.locked();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            // the parser throws what it likes at a broken file, runs out of stack at one made for that, and misses a
            // library where a certificate is asked for
            throw PdfLock.isOther(file) ? RejectedDocument.locked() : RejectedDocument.damaged();
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
}
