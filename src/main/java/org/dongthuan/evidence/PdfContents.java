package org.dongthuan.evidence;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/** Everything that stands in a PDF file, used by its pages or not. */
final class PdfContents {

    private static final int DEEPEST = 100;

    private final COSDocument document;
    private boolean drawnWhole = true;
    private @Nullable PageNames pageNames;

    PdfContents(COSDocument document) {
        this.document = document;
    }

    /** Refuses whatever does something, leads elsewhere, or unfolds to more than is allowed. */
    void refuseActive() throws IOException {
        lookAtEverything(this::refuseActive);
    }

    /** Whether everything in it can be drawn; known after the look at it. */
    boolean areDrawnWhole() {
        return drawnWhole;
    }

    /** Refuses a file in which something is named that is not there. */
    void refuseGaps() throws IOException {
        lookAtEverything(PdfContents::refuseGap);
    }

    /** What is done with each object. */
    interface Look {
        void at(@Nullable COSBase object) throws IOException;
    }

    private void lookAtEverything(Look look) throws IOException {
        into(document.getTrailer(), look, 0);
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            into(document.getObjectFromPool(key).getObject(), look, 0);
        }
    }

    /** Into what stands here directly; everything else has a number and its own turn. */
    private static void into(@Nullable COSBase object, Look look, int depth) throws IOException {
        if (depth > DEEPEST) throw RejectedDocument.damaged();
        look.at(object);
        if (object instanceof COSDictionary dictionary) intoAll(dictionary.getValues(), look, depth);
        if (object instanceof COSArray array) intoAll(array.toList(), look, depth);
    }

    private static void intoAll(Collection<? extends @Nullable COSBase> objects, Look look, int depth)
            throws IOException {
        for (COSBase object : objects) into(object, look, depth + 1);
    }

    private static void refuseGap(@Nullable COSBase object) {
        if (!(object instanceof COSObject reference)) return;
        COSBase target = reference.getObject();
        if (target == null || target instanceof COSNull) throw RejectedDocument.damaged();
    }

    private void refuseActive(@Nullable COSBase object) throws IOException {
        if (object instanceof MeasuredPdf.Part part) lookInto(part);
        if (!(object instanceof COSDictionary dictionary)) return;
        Optional<PdfDanger> danger = PdfDanger.in(dictionary);
        if (danger.isPresent() && pageNames().isOne(dictionary)) danger = PdfDanger.besideEntries(dictionary);
        if (danger.isPresent()) throw RejectedDocument.active(danger.get());
        refuseOpening(dictionary.getDictionaryObject(COSName.OPEN_ACTION), 0);
        if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary occasions) {
            for (COSName occasion : occasions.keySet()) refuseOpening(occasions.getDictionaryObject(occasion), 0);
        }
    }

    /** Looked for where something seems dangerous only: it takes two walks more. */
    private PageNames pageNames() throws IOException {
        if (pageNames == null) pageNames = new PageNames(this::lookAtEverything);
        return pageNames;
    }

    /** What happens by itself, and whatever is to follow. */
    private static void refuseOpening(@Nullable COSBase action, int depth) {
        if (depth > DEEPEST) throw RejectedDocument.damaged();
        if (action instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) refuseOpening(several.getObject(i), depth + 1);
        }
        if (!(action instanceof COSDictionary dictionary)) return;
        if ("URI".equals(PdfDanger.nameOf(dictionary, COSName.S)))
            throw RejectedDocument.active(PdfDanger.OPENS_BY_ITSELF);
        refuseOpening(dictionary.getDictionaryObject(COSName.NEXT), depth + 1);
    }

    private void lookInto(MeasuredPdf.Part part) throws IOException {
        if (COSName.IMAGE.equals(part.getDictionaryObject(COSName.SUBTYPE)))
            PictureInPdf.refuseLarge(part.getInt(COSName.WIDTH, 0), part.getInt(COSName.HEIGHT, 0));
        drawnWhole &= part.isDrawn();
    }
}
