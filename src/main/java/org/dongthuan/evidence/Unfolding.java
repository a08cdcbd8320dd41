package org.dongthuan.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the compressed parts of a PDF file unfold to, layer after layer: ten megabytes may hide ten thousand. The
 * last layer is counted and not kept; what lies between two layers is.
 */
final class Unfolding {

    /** One picture of the allowed size, in three colours. */
    private static final long MOST_EACH = 3L * PictureInPdf.MOST_PIXELS;

    private static final long MOST_TOGETHER = 1L << 30;
    private static final long MOST_BETWEEN = 32L << 20;
    private static final int MOST_LAYERS = 4;

    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    private static final Set<String> LZW = Set.of("LZWDecode", "LZW");

    private long together;
    private long objects;

    /**
     * Counts a part in.
     *
     * @param filters how it is packed, layer after layer
     * @return whether it can be drawn here, where it is a picture
     */
    boolean add(COSDictionary part, @Nullable COSBase filters, InputStream packed) throws IOException {
        List<String> layers = names(filters);
        if (layers.size() > MOST_LAYERS) throw RejectedDocument.unfolds();
        PackedRows.refuseLarge(part);
        InputStream content = packed;
        for (int i = 0; i < layers.size(); i++) {
            String layer = layers.get(i);
            boolean last = i == layers.size() - 1;
            if (PictureInPdf.isPacked(layer)) {
                // what a picture unfolds to is not known here
                if (!last) throw RejectedDocument.unfolds();
                return PictureInPdf.measure(layer, part, content.readAllBytes());
            }
            var unfolded = new Counted(last ? PackedObjects.most(part).orElse(MOST_EACH) : MOST_BETWEEN, !last);
            unfold(layer, part, content, unfolded);
            together += unfolded.size;
            if (PackedObjects.most(part).isPresent()) objects += unfolded.size;
            if (together > MOST_TOGETHER || objects > PackedObjects.MOST_TOGETHER) throw RejectedDocument.unfolds();
            content = new ByteArrayInputStream(unfolded.kept.toByteArray());
        }
        return true;
    }

    private static List<String> names(@Nullable COSBase filters) {
        Stream<? extends @Nullable COSBase> all =
                filters instanceof COSArray several ? several.toList().stream() : Stream.ofNullable(filters);
        return all.filter(COSName.class::isInstance)
                .map(name -> ((COSName) name).getName())
                .toList();
    }

    /** A part that is broken unfolds as far as it goes, here as for the parser. */
    private static void unfold(String layer, COSDictionary part, InputStream packed, OutputStream target) {
        try {
            if (FLATE.contains(layer)) {
                inflate(packed, target);
            } else {
                FilterFactory.INSTANCE.getFilter(layer).decode(packed, target, parametersOf(layer, part), 0);
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // the filters throw what they like
            return;
        }
    }

    private static void inflate(InputStream packed, OutputStream target) throws IOException {
        // the parser does not look at the two bytes of the header either
        packed.skipNBytes(2);
        var inflater = new Inflater(true);
        try {
            new InflaterInputStream(packed, inflater, 1 << 16).transferTo(target);
        } finally {
            inflater.end();
        }
    }

    /** None but the one that decides how far LZW goes: rows are put together again without growing. */
    private static COSDictionary parametersOf(String layer, COSDictionary part) {
        var parameters = new COSDictionary();
        if (!LZW.contains(layer)) return parameters;
        parameters.setItem(COSName.FILTER, COSName.LZW_DECODE);
        var early = new COSDictionary();
        early.setInt(COSName.EARLY_CHANGE, PackedRows.isEarly(part) ? 1 : 0);
        parameters.setItem(COSName.DECODE_PARMS, early);
        return parameters;
    }

    /** Counts what is written, and keeps it where it is needed. */
    private static final class Counted extends OutputStream {

        private final long most;
        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        Counted(long most, boolean keeps) {
            this.most = most;
            this.keeps = keeps;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
            if (size > most) throw RejectedDocument.unfolds();
            if (keeps) kept.write(bytes, from, length);
        }
    }
}
