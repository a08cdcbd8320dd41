package org.dongthuan.evidence;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Protection of PDF files by other means than a password: certificates, or a server that is asked for the key. */
final class PdfLock {

    /** The dictionary that tells it stands readably in every file. */
    private static final Pattern OTHER =
            Pattern.compile("/Filter\\s*/(Adobe\\.PubSec|Adobe\\.APS|MicrosoftIRMServices|EBX_HANDLER|FOPN_\\w+)");

    private PdfLock() {}

    static boolean isOther(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.contains("/Encrypt") && OTHER.matcher(text).find();
    }
}
