package org.dongthuan.evidence;

import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** What an uploaded file is called, as people may read it again; nothing is ever found or opened by it. */
final class DocumentName {

    private static final int LONGEST = 100;
    /** The ending tells most. */
    private static final int TAIL = 20;

    private DocumentName() {}

    /** Without folders, line ends and signs that nobody sees; long ones shortened in the middle. */
    static @Nullable String of(@Nullable String fileName) {
        if (fileName == null) return null;
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String name = TypedText.cleaned(last.replaceAll("\\s+", " "));
        if (name == null) return null;
        int[] letters = name.codePoints().toArray();
        if (letters.length <= LONGEST) return name;
        return new String(letters, 0, LONGEST - TAIL - 1) + "…" + new String(letters, letters.length - TAIL, TAIL);
    }
}
