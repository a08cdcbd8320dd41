package org.dongthuan.review;

/**
 * What was said on the way of a case, and to whom it may be told.
 *
 * @param event {@code RECOMMENDED, RETURNED, REVIEWED, SENT_BACK, SIGNED, DECIDED, ISSUED, MOVED}; text key {@code story.<event>}
 * @param forEverybody whether everybody of the case is told: a decision that is in force, its issue, and what the
 *     requester is asked for; all else is the agency's own preparation
 */
public record Said(Opinion opinion, String event, boolean forEverybody) {

    static Said of(Opinion opinion, ReviewCase reviewCase) {
        boolean verdict = reviewCase.verdict().filter(opinion::equals).isPresent();
        if (opinion.outcome() == StepOutcome.RETURNED) return new Said(opinion, "RETURNED", true);
        if (opinion.outcome() == StepOutcome.MOVED) return new Said(opinion, "MOVED", true);
        String event = switch (opinion.step()) {
            case VERIFY -> "RECOMMENDED";
            case REVIEW -> opinion.outcome() == StepOutcome.SEND_BACK ? "SENT_BACK" : "REVIEWED";
            case APPROVE -> verdict ? "DECIDED" : "SIGNED";
            case ISSUE -> "ISSUED";
        };
        return new Said(opinion, event, verdict || opinion.step() == Step.ISSUE);
    }
}
