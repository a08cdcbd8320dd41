package org.dongthuan.decision;

import org.springframework.stereotype.Component;

/** Papers that decide nothing: nobody numbers, signs, keeps or verifies them. They are printed outside of transactions. */
@Component
public class PlainPapers {

    private final PaperPress press;
    private final Issuers issuers;

    PlainPapers(PaperPress press, Issuers issuers) {
        this.press = press;
        this.issuers = issuers;
    }

    /** As a PDF that is read aloud in the order of its items. */
    public byte[] resume(ResumeText text) {
        return press.resume(text);
    }

    /** Facts put on record, to be signed by hand. */
    public byte[] minutes(MinutesText text) {
        return press.minutes(text, issuers.of(text.issuer()).head());
    }
}
