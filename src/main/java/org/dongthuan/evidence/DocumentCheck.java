package org.dongthuan.evidence;

import org.springframework.stereotype.Component;

/** Looks into a document before it is kept: its name and its declared type say nothing. */
@Component
class DocumentCheck {

    /** The document in the form in which it is kept; throws what {@link RejectedDocument} says of any other. */
    CheckedDocument check(byte[] content) {
        DocumentKind kind = DocumentKind.of(content).orElseThrow(RejectedDocument::otherKind);
        return switch (kind) {
            case PDF -> new CheckedDocument(kind, content, PdfCheck.pagesOf(content), 1);
            case JPEG -> image(kind, JpegStrip.strip(content), ExifOrientation.of(content));
            case PNG -> image(kind, PngStrip.strip(content), 1);
        };
    }

    /** What is decoded is what is kept. */
    private static CheckedDocument image(DocumentKind kind, byte[] stripped, int orientation) {
        ImageCheck.decode(stripped);
        return new CheckedDocument(kind, stripped, 1, orientation);
    }
}
