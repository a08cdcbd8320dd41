package org.dongthuan.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.dongthuan.decision.Drafting.Draft;
import org.springframework.stereotype.Component;

/** Copies of one person's part, for those of several people who must not learn of each other. */
@Component
class Extracts {

    private final DecisionNumberTable numbers;
    private final ExtractTable table;
    private final VerificationCodes codes;
    private final PaperPress press;
    private final Clock clock;

    Extracts(DecisionNumberTable numbers, ExtractTable table, VerificationCodes codes, PaperPress press, Clock clock) {
        this.numbers = numbers;
        this.table = table;
        this.codes = codes;
        this.press = press;
        this.clock = clock;
    }

    /** In the transaction of the decision, behind whose number they take theirs from the same body's book of copies. */
    void issue(WrittenDecision decision, Draft whole, List<ExtractText> texts) {
        for (ExtractText text : texts) {
            int sequence = numbers.nextOfCopies(decision.series(), decision.year());
            var extract = new Extract(
                    decision.id(),
                    text.record(),
                    decision.series(),
                    decision.year(),
                    sequence,
                    whole.numberOfCopy(sequence),
                    codes.next());
            ExtractPaper paper = ExtractPaper.of(
                    whole.paper(decision.number()),
                    whole.of(text.text()).paper(decision.number()),
                    extract.number(),
                    text.person(),
                    whole.recipientsOfCopy(text.person()));
            table.add(extract, paper, OffsetDateTime.now(clock));
        }
    }

    /** Those files of a decision that are not there yet: each is made and then stored. */
    List<Supplier<Runnable>> missing(UUID decision) {
        return table.withoutFile(decision).stream()
                .flatMap(extract ->
                        table.paper(extract).stream().map(paper -> (Supplier<Runnable>) () -> made(extract, paper)))
                .toList();
    }

    private Runnable made(Extract extract, ExtractPaper paper) {
        byte[] pdf = press.extract(paper, extract.verificationCode());
        return () -> table.keep(extract, pdf, OffsetDateTime.now(clock));
    }
}
