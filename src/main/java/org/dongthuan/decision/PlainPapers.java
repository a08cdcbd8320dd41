package org.dongthuan.decision;

import org.springframework.stereotype.Component;

/** Papers that decide nothing: nobody numbers, signs, keeps or verifies them. They are printed outside of transactions. */
@Component
public class PlainPapers {

    private final PaperPress press;

    PlainPapers(PaperPress press) {
        this.press = press;
    }

    /** As a PDF that is read aloud in the order of its items. */
    public byte[] resume(ResumeText text) {
        return press.resume(text);
    }
}
