package org.dongthuan.correction;

import org.dongthuan.decision.Letter;
import org.dongthuan.decision.Letters;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the papers of the letters to requesters, one after the other, beside the journeys of their requests. */
@Component
public class CorrectionPaperMaking {

    private final Corrections corrections;
    private final CorrectionLetters texts;
    private final Letters letters;
    private final TransactionTemplate transaction;

    CorrectionPaperMaking(
            Corrections corrections, CorrectionLetters texts, Letters letters, TransactionTemplate transaction) {
        this.corrections = corrections;
        this.texts = texts;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** Makes the paper and returns what stores it. */
    public Runnable make(RequestNumber number, String event) {
        Letter letter = letters.find(number.text(), event).orElseGet(() -> accepted(number, event));
        return letters.makeDocument(letter);
    }

    /** The first letter takes its number now, so that nobody waits for it who submits; the others have theirs. */
    private Letter accepted(RequestNumber number, String event) {
        if (!event.equals(CorrectionLetters.ACCEPTED))
            throw new IllegalStateException("No letter on " + event + " of " + number + " was issued");
        Letter issued = transaction.execute(status ->
                letters.issue(texts.accepted(corrections.findById(number.text()).orElseThrow())));
        if (issued == null) throw new IllegalStateException("No letter on " + number);
        return issued;
    }
}
