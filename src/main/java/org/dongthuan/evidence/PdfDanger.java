package org.dongthuan.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a PDF file may hold beside pages to look at. All of it is refused, also where nobody would see it: what is kept can
 * be downloaded. A link to a page of the web that waits for a click is harmless.
 */
enum PdfDanger {
    SCRIPT(Set.of("JS", "JavaScript"), Set.of("JavaScript"), Set.of()),
    /** Starts a program, or has a file opened by one. */
    PROGRAM(Set.of(), Set.of("Launch"), Set.of()),
    /** Takes something from another file, or goes to one; the address may belong to somebody who waits for the call. */
    OTHER_FILE(Set.of(), Set.of("GoToR", "ImportData"), Set.of()),
    SENDING(Set.of(), Set.of("SubmitForm"), Set.of()),
    ATTACHMENT(Set.of("EF", "EmbeddedFiles"), Set.of("GoToE"), Set.of("EmbeddedFile", "FileAttachment")),
    MEDIA(
            Set.of("RichMediaContent", "RichMediaSettings", "3DD"),
            Set.of("Rendition", "Movie", "Sound", "RichMediaExecute"),
            Set.of("RichMedia", "Movie", "Sound", "Screen", "3D")),
    DYNAMIC_FORM(Set.of("XFA"), Set.of(), Set.of()),
    /** Opens a page of the web without having been asked. */
    OPENS_BY_ITSELF(Set.of(), Set.of(), Set.of());

    private static final COSName EXTERNAL = COSName.getPDFName("Ref");

    private final Set<String> entries;
    private final Set<String> actions;
    private final Set<String> types;

    PdfDanger(Set<String> entries, Set<String> actions, Set<String> types) {
        this.entries = entries;
        this.actions = actions;
        this.types = types;
    }

    /** What this dictionary alone tells. */
    static Optional<PdfDanger> in(COSDictionary dictionary) {
        if (leadsElsewhere(dictionary)) return Optional.of(OTHER_FILE);
        return first(danger -> danger.isEntryOf(dictionary) || danger.isIn(dictionary));
    }

    /** What it tells where its entries are named at will. */
    static Optional<PdfDanger> besideEntries(COSDictionary dictionary) {
        if (leadsElsewhere(dictionary)) return Optional.of(OTHER_FILE);
        return first(danger -> danger.isIn(dictionary));
    }

    private static Optional<PdfDanger> first(Predicate<PdfDanger> found) {
        return Arrays.stream(values()).filter(found).findFirst();
    }

    /** The word for it in the keys of the texts. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isEntryOf(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(entries::contains);
    }

    private boolean isIn(COSDictionary dictionary) {
        return actions.contains(nameOf(dictionary, COSName.S))
                || types.contains(nameOf(dictionary, COSName.TYPE))
                || isAnnotation(dictionary) && types.contains(nameOf(dictionary, COSName.SUBTYPE));
    }

    /** The content of a part, of a page, or of an article stands in another file. */
    private static boolean leadsElsewhere(COSDictionary dictionary) {
        boolean part = dictionary instanceof COSStream && dictionary.containsKey(COSName.F);
        boolean page = dictionary instanceof COSStream && dictionary.containsKey(EXTERNAL);
        boolean article = "Thread".equals(nameOf(dictionary, COSName.S)) && dictionary.containsKey(COSName.F);
        return part || page || article;
    }

    private static boolean isAnnotation(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.RECT);
    }

    static String nameOf(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
