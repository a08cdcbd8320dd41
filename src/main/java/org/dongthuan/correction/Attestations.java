package org.dongthuan.correction;

import java.util.Locale;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** The attestation of truth in its present version; what was attested is kept by version and hash. */
@Component
class Attestations {

    private static final String VERSION = "2026-11";

    private final Texts texts;

    Attestations(Texts texts) {
        this.texts = texts;
    }

    Attestation current(Locale locale) {
        return new Attestation(VERSION, texts.text("attestation." + VERSION, locale));
    }

    /** The hash of the very text that the person read, in hexadecimal SHA-256. */
    static String hash(Attestation attestation) {
        return Sha256.of(attestation.text());
    }
}
