package org.dongthuan.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Signature;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** Makes the paper of a decision complete: head, number, date, complaint, signature. */
@Component
class Drafting {

    private final Letterheads letterheads;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    Drafting(Letterheads letterheads, People people, Texts texts, Clock clock) {
        this.letterheads = letterheads;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    Draft draft(DecisionText text) {
        Letterhead head = letterheads.of(text.issuer());
        return new Draft(
                text,
                head,
                people.signature(text.signer(), text.issuer()),
                LocalDate.now(clock),
                texts.text("decision.paper.complaint", Texts.VIETNAMESE, head.name()),
                texts.text("decision.paper.filed", Texts.VIETNAMESE));
    }

    /**
     * A paper that lacks only its number.
     *
     * @param complaint how whoever disagrees may complain
     */
    record Draft(
            DecisionText text, Letterhead head, Signature signature, LocalDate date, String complaint, String filed) {

        String number(int sequence) {
            // as the annex has it: a leading zero below ten
            return "%02d/QĐ-%s".formatted(sequence, head.symbol());
        }

        DecisionPaper paper(String number) {
            return new DecisionPaper(
                    head,
                    number,
                    date,
                    text.summary(),
                    text.grounds(),
                    text.reasons(),
                    text.articles(),
                    complaint,
                    recipients(),
                    signature.lines(),
                    signature.name());
        }

        private List<String> recipients() {
            List<String> recipients = new ArrayList<>(text.recipients());
            recipients.add(filed);
            return recipients;
        }
    }
}
