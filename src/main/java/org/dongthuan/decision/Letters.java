package org.dongthuan.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues letters to requesters, each with a number; what they say is kept, and their files are made when somebody asks for them. */
@Component
public class Letters {

    private final LetterTable table;
    private final LetterNumberTable numbers;
    private final LetterDrafting drafting;
    private final VerificationCodes codes;
    private final Clock clock;

    Letters(
            LetterTable table,
            LetterNumberTable numbers,
            LetterDrafting drafting,
            VerificationCodes codes,
            Clock clock) {
        this.table = table;
        this.numbers = numbers;
        this.drafting = drafting;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Gives the next number in the caller's transaction; the letter on that request and event stays the first one. Whoever
     * wants the next number of the same book waits until that transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(LetterText text) {
        return table.find(text.request(), text.event()).orElseGet(() -> issued(text));
    }

    /** The letters on a request, the first one first. */
    public List<Letter> ofRequest(String request) {
        return table.ofRequest(request);
    }

    private Letter issued(LetterText text) {
        LocalDate today = LocalDate.now(clock);
        LetterDrafting.Draft draft = drafting.draft(text, today);
        LetterNumberTable.Given number = numbers.next(text.kind(), draft.issuer(), today);
        var letter = new Letter(
                UUID.randomUUID(),
                text.kind(),
                text.request(),
                text.event(),
                text.record(),
                number.text(),
                today,
                codes.next());
        table.add(letter, draft.issuer(), text.issuer().code(), number.sequence(), draft.paper(number.text()));
        return letter;
    }
}
