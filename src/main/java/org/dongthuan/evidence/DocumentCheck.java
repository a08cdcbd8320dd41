package org.dongthuan.evidence;

import org.springframework.stereotype.Component;

/** Looks into a document before it is kept: its name and its declared type say nothing. */
@Component
class DocumentCheck {

    /** The document in the form in which it is kept; throws what {@link RejectedDocument} says of any other. */
    CheckedDocument check(byte[] content) {
        DocumentKind kind = DocumentKind.of(content)
                .orElseThrow(() -> Heic.isOne(content) ? RejectedDocument.heic() : RejectedDocument.otherKind());
        return switch (kind) {
            case PDF -> PdfCheck.check(content);
            case JPEG -> image(kind, JpegStrip.strip(content), ExifOrientation.of(content));
            case PNG -> image(kind, PngStrip.strip(content), 1);
        };
    }

    /** What is opened, as it will be shown, is what is kept. */
    private static CheckedDocument image(DocumentKind kind, byte[] stripped, int orientation) {
        ImageCheck.open(kind, stripped);
        return new CheckedDocument(kind, stripped, 1, orientation, true);
    }
}
