package org.dongthuan.evidence;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens PDF files so that no part can be read that unfolds to more than is allowed. The parser itself unfolds parts while
 * it opens a file, and those of a protected file are known only when they are deciphered: each is measured in the moment
 * in which it is first read.
 */
final class MeasuredPdf extends PDFParser {

    private MeasuredPdf(byte[] file) throws IOException {
        super(new RandomAccessReadBuffer(file));
        document.close();
        document = new MeasuredDocument(this);
    }

    /** @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException when it opens with a password only */
    static PDDocument open(byte[] file) throws IOException {
        return new MeasuredPdf(file).parse();
    }

    private static final class MeasuredDocument extends COSDocument {

        private final ICOSParser parser;
        private final RandomAccessStreamCache memory =
                IOUtils.createMemoryOnlyStreamCache().create();
        private final Unfolding unfolding = new Unfolding();

        MeasuredDocument(ICOSParser parser) throws IOException {
            super(parser);
            this.parser = parser;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new Part(memory, parser.createRandomAccessReadView(start, length), unfolding);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /** A compressed part of the file. */
    static final class Part extends COSStream {

        private final Unfolding unfolding;
        private boolean measured;
        private boolean drawn;

        private Part(RandomAccessStreamCache memory, RandomAccessReadView content, Unfolding unfolding)
                throws IOException {
            super(memory, content);
            this.unfolding = unfolding;
        }

        /** Once: what is deciphered before the first reading does not change any more. */
        private void measure() throws IOException {
            if (measured) return;
            drawn = unfolding.add(this, getFilters(), createRawInputStream());
            measured = true;
        }

        /** Where it is a picture: whether it can be drawn here. */
        boolean isDrawn() throws IOException {
            measure();
            return drawn;
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            refuseUndrawn();
            return super.createInputStream(options);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            refuseUndrawn();
            return super.createView();
        }

        /** No decoder shall see it, whatever it is used for. */
        private void refuseUndrawn() throws IOException {
            if (!isDrawn()) throw new IOException("A picture that is not drawn here");
        }
    }
}
