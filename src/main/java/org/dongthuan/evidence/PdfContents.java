package org.dongthuan.evidence;

import java.util.Collection;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Everything that stands in a PDF file, used by its pages or not. */
final class PdfContents {

    private static final int DEEPEST = 100;

    /** What runs, starts, sends, or brings other files along. */
    private static final Set<String> ACTIVE_ENTRIES =
            Set.of("JS", "JavaScript", "EF", "EmbeddedFiles", "XFA", "RichMediaContent", "RichMediaSettings");

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute");

    private final COSDocument document;

    PdfContents(COSDocument document) {
        this.document = document;
    }

    void refuseActive() {
        look(document.getTrailer(), 0);
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            look(document.getObjectFromPool(key).getObject(), 0);
        }
    }

    /** Into what stands here directly; everything else has a number and its own turn. */
    private void look(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) throw RejectedDocument.damaged();
        if (object instanceof COSStream stream) lookAtFilters(stream);
        if (object instanceof COSDictionary dictionary) {
            lookAtEntries(dictionary);
            lookAll(dictionary.getValues(), depth);
        }
        if (object instanceof COSArray array) lookAll(array.toList(), depth);
    }

    private void lookAll(Collection<? extends @Nullable COSBase> objects, int depth) {
        for (COSBase object : objects) look(object, depth + 1);
    }

    private static void lookAtEntries(COSDictionary dictionary) {
        for (COSName name : dictionary.keySet()) {
            if (ACTIVE_ENTRIES.contains(name.getName())) throw RejectedDocument.active();
        }
        if (ACTIONS.contains(nameOf(dictionary, COSName.S))) throw RejectedDocument.active();
        if ("EmbeddedFile".equals(nameOf(dictionary, COSName.TYPE))) throw RejectedDocument.active();
    }

    private static void lookAtFilters(COSStream stream) {
        COSBase filters = stream.getFilters();
        // JPEG 2000, which nothing here can draw: a page without its picture would mislead whoever decides
        if (names(filters, COSName.JPX_DECODE)) throw RejectedDocument.notShowable();
        if (filters instanceof COSArray several && several.size() > 2) throw RejectedDocument.damaged();
        boolean picture = COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE));
        long pixels = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
        if (picture && pixels > ImageCheck.MOST_PIXELS) throw RejectedDocument.tooManyPixels();
    }

    private static boolean names(@Nullable COSBase filters, COSName filter) {
        if (filters instanceof COSArray several) return several.toList().contains(filter);
        return filter.equals(filters);
    }

    private static String nameOf(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
