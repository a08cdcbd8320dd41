package org.dongthuan.evidence;

import org.dongthuan.platform.Refusal.RuleViolated;

/** Why a document is not taken. */
final class RejectedDocument {

    private RejectedDocument() {}

    static RuleViolated tooLarge() {
        return RuleViolated.withStatus(413, "evidence-too-large");
    }

    static RuleViolated tooManyPages() {
        return RuleViolated.withStatus(413, "evidence-too-many-pages", PdfCheck.MOST_PAGES);
    }

    static RuleViolated tooManyPixels() {
        return RuleViolated.withStatus(413, "evidence-too-many-pixels", ImageCheck.MOST_PIXELS / 1_000_000);
    }

    static RuleViolated otherKind() {
        return RuleViolated.withStatus(415, "evidence-kind");
    }

    static RuleViolated damaged() {
        return RuleViolated.withStatus(415, "evidence-damaged");
    }

    /** Protected by a password. */
    static RuleViolated locked() {
        return RuleViolated.withStatus(415, "evidence-locked");
    }

    /** It can do something, or carries other files. */
    static RuleViolated active() {
        return RuleViolated.withStatus(415, "evidence-active");
    }

    /** In order, but the pages could not be shown to those who decide. */
    static RuleViolated notShowable() {
        return RuleViolated.withStatus(415, "evidence-not-showable");
    }
}
