package org.dongthuan.evidence;

import java.nio.charset.StandardCharsets;

/** Where a PDF file ends. */
final class PdfEnd {

    private static final String MARK = "%%EOF";
    private static final String OBJECT_END = "endobj";
    private static final String OBJECT = " obj";

    private PdfEnd() {}

    /**
     * Whether the end is marked. A scanner may leave the mark out; a file that was cut off ends in the middle of an
     * object, and one that is a second kind of file as well goes on behind its mark: both are refused.
     */
    static boolean isMarked(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int mark = text.lastIndexOf(MARK);
        if (mark < 0) {
            refuseCutOff(text);
            return false;
        }
        boolean goesOn = text.substring(mark + MARK.length()).chars().anyMatch(c -> c > ' ');
        if (goesOn) throw RejectedDocument.damaged();
        return true;
    }

    /** Behind the last object stands a table of numbers and the trailer, nothing else. */
    private static void refuseCutOff(String text) {
        int end = text.lastIndexOf(OBJECT_END);
        boolean cutOff = end < 0 || text.lastIndexOf(OBJECT) > end;
        if (cutOff || text.substring(end).chars().anyMatch(c -> c > '~')) throw RejectedDocument.damaged();
    }
}
