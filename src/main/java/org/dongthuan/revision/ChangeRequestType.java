package org.dongthuan.revision;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Sha256;
import org.dongthuan.review.IssuedPaper;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType;
import org.dongthuan.review.RequestType.Content;
import org.dongthuan.review.Step;
import org.springframework.stereotype.Component;

/** Changes of decisions as the reviewers see them. */
@Component
class ChangeRequestType implements RequestType {

    private final DecisionChangeTable changes;
    private final ChangeContents contents;
    private final RevisionWording wording;
    private final WrittenDecisions decisions;
    private final Proposable proposable;
    private final NarrowedScopes narrowed;

    ChangeRequestType(
            DecisionChangeTable changes,
            ChangeContents contents,
            RevisionWording wording,
            WrittenDecisions decisions,
            Proposable proposable,
            NarrowedScopes narrowed) {
        this.changes = changes;
        this.contents = contents;
        this.wording = wording;
        this.decisions = decisions;
        this.proposable = proposable;
        this.narrowed = narrowed;
    }

    @Override
    public String prefix() {
        return DecisionChange.PREFIX;
    }

    @Override
    public String kind() {
        return "DECISION_CHANGE";
    }

    @Override
    public String process() {
        return "decision-change";
    }

    @Override
    public Set<String> statusTexts() {
        return Stream.of(ChangeStatus.values())
                .map(status -> "revision.status." + status)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mails() {
        return Set.of("decision-change-decided", "decision-corrected");
    }

    @Override
    public Content content(RequestNumber number, Locale locale) {
        return contents.of(changes.get(number), locale);
    }

    @Override
    public Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        return contents.lines(
                changes.all(numbers.stream().map(RequestNumber::text).toList()), locale);
    }

    @Override
    public Optional<IssuedPaper> paper(RequestNumber number) {
        return decisions.ofRequest(number.text()).stream()
                .findFirst()
                .map(decision -> new IssuedPaper(decision.id(), decision.number()));
    }

    /** A paper does not change, and nothing else changes it while this one is open; but rights that it gave may end. */
    @Override
    public String basis(RequestNumber number) {
        DecisionChange change = changes.get(number);
        return Sha256.of(change.decision() + narrowed.fingerprint(change));
    }

    @Override
    public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
        return outcome == Outcome.REFUSE || outcome == Outcome.APPROVE && narrowed.isPossible(changes.get(number));
    }

    @Override
    public List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved) {
        return narrowing.equals(Narrowing.NONE) ? List.of() : List.of(Violation.of("fields", "revision.narrowing"));
    }

    /** Whoever asked for what was decided has no say in taking it away from him. */
    @Override
    public Set<String> alsoConcerned(RequestNumber number) {
        return decisions
                .find(changes.get(number).decision())
                .map(proposable::involved)
                .orElse(Set.of());
    }

    @Override
    public PaperPreview preview(RequestNumber number, Opinion verdict) {
        DecisionChange change = changes.get(number);
        return new PaperPreview(decisions.preview(wording.of(change, verdict).whole()), wording.named(change));
    }

    @Override
    public String look() {
        return "revision/decision";
    }

    @Override
    public void stepReached(RequestNumber number, Step step) {
        changes.reach(number, ChangeStatus.at(step));
    }

    @Override
    public String status(RequestNumber number) {
        return changes.get(number).status().name();
    }
}
