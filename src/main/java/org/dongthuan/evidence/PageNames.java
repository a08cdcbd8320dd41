package org.dongthuan.evidence;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Dictionaries in which a page names its fonts, pictures and the like as it wants: a font called JS is no script. What
 * anything else in the file leads to as well is none of them.
 */
final class PageNames {

    private static final Set<COSName> KINDS = Set.of(
            COSName.FONT,
            COSName.XOBJECT,
            COSName.EXT_G_STATE,
            COSName.COLORSPACE,
            COSName.PATTERN,
            COSName.SHADING,
            COSName.PROPERTIES);

    private final Set<COSBase> resources = identities();
    private final Set<COSBase> names = identities();
    private final Set<COSBase> others = identities();

    /** How one looks at everything in a file. */
    interface Walk {
        void at(PdfContents.Look look) throws IOException;
    }

    PageNames(Walk walk) throws IOException {
        walk.at(this::findResources);
        walk.at(this::findNames);
    }

    boolean isOne(COSDictionary dictionary) {
        return names.contains(dictionary) && !others.contains(dictionary);
    }

    private void findResources(@Nullable COSBase object) {
        if (object instanceof COSDictionary owner
                && owner.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary found) resources.add(found);
    }

    private void findNames(@Nullable COSBase object) {
        if (object instanceof COSArray array) array.forEach(this::addOther);
        if (!(object instanceof COSDictionary dictionary)) return;
        boolean ofPage = resources.contains(dictionary);
        for (COSName key : dictionary.keySet()) {
            COSBase value = dictionary.getItem(key);
            if (ofPage && KINDS.contains(key)) addNames(resolved(value));
            else addOther(value);
        }
    }

    private void addNames(@Nullable COSBase value) {
        if (value instanceof COSDictionary && !(value instanceof COSStream)) names.add(value);
    }

    private void addOther(@Nullable COSBase value) {
        COSBase other = resolved(value);
        if (other != null) others.add(other);
    }

    private static @Nullable COSBase resolved(@Nullable COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }

    private static Set<COSBase> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
