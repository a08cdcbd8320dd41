package org.dongthuan.evidence;

import org.dongthuan.platform.Refusal.RuleViolated;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Why a document is not taken: the true reason, and what helps. */
final class RejectedDocument {

    private RejectedDocument() {}

    /** The file itself. */
    static RuleViolated tooLarge() {
        return RuleViolated.withStatus(413, "evidence-too-large");
    }

    /** A small file that becomes huge as soon as it is opened. */
    static RuleViolated unfolds() {
        return RuleViolated.withStatus(413, "evidence-unfolds");
    }

    static RuleViolated tooManyPages() {
        return RuleViolated.withStatus(413, "evidence-too-many-pages", PdfCheck.MOST_PAGES);
    }

    static RuleViolated tooManyPixels(int most) {
        return RuleViolated.withStatus(413, "evidence-too-many-pixels", most / 1_000_000);
    }

    /** A picture that has to be in memory whole before any of it can be seen. */
    static RuleViolated tooManyPixelsAtOnce(int most) {
        return RuleViolated.withStatus(413, "evidence-too-many-pixels-at-once", most / 1_000_000);
    }

    static RuleViolated otherKind() {
        return RuleViolated.withStatus(415, "evidence-kind");
    }

    /** As new phones keep photographs, if nobody tells them otherwise. */
    static RuleViolated heic() {
        return RuleViolated.withStatus(415, "evidence-heic");
    }

    static RuleViolated damaged() {
        return RuleViolated.withStatus(415, "evidence-damaged");
    }

    /** It opens with a password or a certificate only. */
    static RuleViolated locked() {
        return RuleViolated.withStatus(415, "evidence-locked");
    }

    /** It can do something, or carries other files. */
    static RuleViolated active(PdfDanger danger) {
        return RuleViolated.withStatus(
                415, "evidence-active", new DefaultMessageSourceResolvable("evidence.contains." + danger.word()));
    }

    /** In order, but the pages could not be shown to those who decide. */
    static RuleViolated notShowable() {
        return RuleViolated.withStatus(415, "evidence-not-showable");
    }
}
