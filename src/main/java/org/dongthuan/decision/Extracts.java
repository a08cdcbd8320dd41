package org.dongthuan.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dongthuan.decision.Drafting.Draft;
import org.springframework.stereotype.Component;

/** Copies of one person's part, for those of several people who must not learn of each other. */
@Component
class Extracts {

    /** Of more people the files are made when somebody reads his: hardly anybody takes one of a thousand along. */
    static final int MADE_AT_ONCE = 20;

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
        if (texts.isEmpty()) return;
        DecisionPaper said = whole.paper(decision.number());
        Map<Extract, ExtractPaper> papers = new LinkedHashMap<>();
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
                    said,
                    whole.of(text.text()).paper(decision.number()),
                    extract.number(),
                    text.person(),
                    whole.recipientsOfCopy(text.person()));
            papers.put(extract, paper);
        }
        table.add(papers, OffsetDateTime.now(clock));
    }

    /** Those files of a decision that are not there yet: each is made and then stored. */
    List<Supplier<Runnable>> missing(UUID decision) {
        if (areMadeWhenRead(decision)) return List.of();
        return table.withoutFile(decision).stream()
                .flatMap(extract ->
                        table.paper(extract).stream().map(paper -> (Supplier<Runnable>) () -> made(extract, paper)))
                .toList();
    }

    boolean areMadeWhenRead(UUID decision) {
        return table.count(decision) > MADE_AT_ONCE;
    }

    /** The file that is missing because nobody has read it yet; it is made outside of every transaction. */
    Optional<Runnable> firstRead(Extract extract) {
        if (!areMadeWhenRead(extract.decision()) || table.hasFile(extract)) return Optional.empty();
        return table.paper(extract).map(paper -> made(extract, paper));
    }

    private Runnable made(Extract extract, ExtractPaper paper) {
        byte[] pdf = press.extract(paper, extract.verificationCode());
        return () -> table.keep(extract, pdf, OffsetDateTime.now(clock));
    }
}
