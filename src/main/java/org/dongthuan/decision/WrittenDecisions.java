package org.dongthuan.decision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.Drafting.Draft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Issues written decisions, each with the next number of its series and year. */
@Component
public class WrittenDecisions {

    private final DecisionNumbers numbers;
    private final WrittenDecisionTable table;
    private final KnownNumbers known;
    private final DecisionPapers papers;
    private final TransactionOperations transaction;
    private final Clock clock;

    WrittenDecisions(
            DecisionNumbers numbers,
            WrittenDecisionTable table,
            KnownNumbers known,
            DecisionPapers papers,
            TransactionOperations transaction,
            Clock clock) {
        this.numbers = numbers;
        this.table = table;
        this.known = known;
        this.papers = papers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Gives the next number in the caller's transaction, which gives it back when it rolls back. Whoever wants the
     * next number of the same series waits until that transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WrittenDecision issue(DecisionText text) {
        return issue(text, List.of());
    }

    /** Likewise one on several people, each of whom gets the own part as a copy with a number of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WrittenDecision issue(DecisionText text, List<ExtractText> parts) {
        Draft draft = papers.draft(text);
        AgencyCode series = draft.issuer().series();
        int year = draft.date().getYear();
        int sequence = numbers.next(series, draft.date());
        var decision = new WrittenDecision(
                UUID.randomUUID(),
                draft.number(sequence),
                text.issuer(),
                series,
                year,
                sequence,
                draft.date(),
                text.request(),
                papers.newCode());
        table.add(decision, text.signer(), draft.paper(decision.number()), OffsetDateTime.now(clock));
        papers.issueExtracts(decision, draft, parts);
        return decision;
    }

    public Optional<WrittenDecision> find(UUID id) {
        return table.find(id);
    }

    /** As they are quoted, by id. */
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        return known.of(ids);
    }

    /** Who issued them, by id. */
    public Map<UUID, Issuance> issuances(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : table.issuances(ids);
    }

    /** The decisions on a request, the first one first. */
    public List<WrittenDecision> ofRequest(String request) {
        return table.ofRequest(request);
    }

    /** The paper as it would be, without a number and marked as a preview; nothing is stored. */
    public byte[] preview(DecisionText text) {
        return papers.preview(text);
    }

    /** Makes the paper of an issued decision, and its extracts, and returns what stores them; a second run changes nothing. */
    public Runnable makeDocument(UUID id) {
        return make(() -> {
            WrittenDecision decision =
                    find(id).orElseThrow(() -> new IllegalStateException("No decision was issued with the id " + id));
            return papers.missing(decision, table.paper(id));
        });
    }

    /** Likewise those of all decisions on a request. */
    public Runnable makeDocuments(String request) {
        return make(() -> ofRequest(request).stream()
                .flatMap(decision -> papers.missing(decision, table.paper(decision.id())).stream())
                .toList());
    }

    /** Reads what is missing in one transaction, and makes it in none. */
    private Runnable make(Supplier<List<Supplier<Runnable>>> missing) {
        List<Supplier<Runnable>> read = Objects.requireNonNull(transaction.execute(status -> missing.get()));
        List<Runnable> made = read.stream().map(Supplier::get).toList();
        return () -> made.forEach(Runnable::run);
    }
}
