package org.dongthuan.evidence;

import java.util.OptionalLong;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Parts of a PDF file that hold objects, or the table of their numbers. Four letters become an object of a hundred bytes,
 * so that these may unfold to far less than a picture.
 */
final class PackedObjects {

    static final long MOST_TOGETHER = 24L << 20;

    private static final long MOST_EACH = 8L << 20;
    private static final long MOST_NUMBERS = 200_000;

    private PackedObjects() {}

    /** To how many bytes it may unfold; none where it holds no objects. The parser does not ask what it is called either. */
    static OptionalLong most(COSDictionary part) {
        if (part.getDictionaryObject(COSName.W) instanceof COSArray widths) return OptionalLong.of(most(widths));
        return part.containsKey(COSName.FIRST) ? OptionalLong.of(MOST_EACH) : OptionalLong.empty();
    }

    /** @param widths how many bytes each number of a line takes */
    private static long most(COSArray widths) {
        long line = 0;
        for (COSBase width : widths.toList()) {
            if (width instanceof COSNumber bytes) line += Math.max(0, bytes.intValue());
        }
        return Math.min(MOST_EACH, MOST_NUMBERS * Math.max(1, line));
    }
}
