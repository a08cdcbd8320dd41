package org.dongthuan.evidence;

import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/** How a part of a PDF file says that its rows were packed: the decoders reserve what it says before they read any. */
final class PackedRows {

    private static final long MOST_BITS = 128L << 20;
    /** What a fax has that says nothing. */
    private static final int FAX_COLUMNS = 1728;

    private PackedRows() {}

    static void refuseLarge(COSDictionary part) {
        parameters(part).forEach(PackedRows::refuseLargeRow);
    }

    /** Whether codes of LZW become longer one step early, as they do unless it says otherwise. */
    static boolean isEarly(COSDictionary part) {
        return parameters(part).allMatch(parameters -> parameters.getInt(COSName.EARLY_CHANGE, 1) != 0);
    }

    /** A fax that tells no height takes as many rows as the picture has. */
    static void refuseLargeFax(COSDictionary part) {
        long height = part.getInt(COSName.HEIGHT, COSName.H, 0);
        parameters(part)
                .forEach(parameters -> PictureInPdf.refuseLarge(
                        parameters.getInt(COSName.COLUMNS, FAX_COLUMNS),
                        Math.max(height, parameters.getInt(COSName.ROWS, 0))));
    }

    private static void refuseLargeRow(COSDictionary parameters) {
        long columns = parameters.getInt(COSName.COLUMNS, FAX_COLUMNS);
        long colours = parameters.getInt(COSName.COLORS, 1);
        long bits = parameters.getInt(COSName.BITS_PER_COMPONENT, 8);
        if (columns < 0 || colours < 0 || bits < 0) throw RejectedDocument.damaged();
        if (columns > MOST_BITS || colours > 32 || bits > 32 || columns * colours * bits > MOST_BITS)
            throw RejectedDocument.unfolds();
    }

    /** All of them, under the long name and the short one: which of the two counts is the decoder's own affair. */
    static Stream<COSDictionary> parameters(COSDictionary part) {
        return Stream.of(COSName.DECODE_PARMS, COSName.DP)
                .flatMap(name -> several(part.getDictionaryObject(name)))
                .map(PackedRows::resolved)
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast);
    }

    private static Stream<? extends @Nullable COSBase> several(@Nullable COSBase stated) {
        return stated instanceof COSArray several ? several.toList().stream() : Stream.ofNullable(stated);
    }

    private static @Nullable COSBase resolved(@Nullable COSBase stated) {
        return stated instanceof COSObject reference ? reference.getObject() : stated;
    }
}
