package org.dongthuan.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.People;
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
import org.dongthuan.review.Step;
import org.springframework.stereotype.Component;

/** Proposals of standing decisions as the head sees them. */
@Component
class StandingRequestType implements RequestType {

    private final StandingTable table;
    private final StandingContents contents;
    private final StandingWording wording;
    private final WrittenDecisions decisions;
    private final People people;
    private final Clock clock;

    StandingRequestType(
            StandingTable table,
            StandingContents contents,
            StandingWording wording,
            WrittenDecisions decisions,
            People people,
            Clock clock) {
        this.table = table;
        this.contents = contents;
        this.wording = wording;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return StandingProposals.PREFIX;
    }

    @Override
    public String kind() {
        return "STANDING";
    }

    @Override
    public String process() {
        return "standing-decision";
    }

    @Override
    public Set<String> statusTexts() {
        return Stream.of(StandingState.values())
                .map(state -> "standing.state." + state)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mails() {
        return Set.of(StandingMail.DECIDED, StandingMail.LAPSED, StandingMail.REVOKED, StandingMail.SUCCEEDED);
    }

    @Override
    public Content content(RequestNumber number, Locale locale) {
        return contents.of(get(number), locale);
    }

    @Override
    public Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        return contents.lines(numbers, locale);
    }

    @Override
    public Optional<IssuedPaper> paper(RequestNumber number) {
        return decisions.ofRequest(number.text()).stream()
                .findFirst()
                .map(decision -> new IssuedPaper(decision.id(), decision.number()));
    }

    /** It is decided on as it was proposed; nothing of it changes. */
    @Override
    public String basis(RequestNumber number) {
        StandingDecision proposal = get(number);
        return Sha256.of(proposal.fields() + " " + proposal.purposes() + " " + proposal.from() + " " + proposal.to());
    }

    /** After the last day that was asked for there is nothing left to agree to. */
    @Override
    public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
        return switch (outcome) {
            case APPROVE -> !get(number).to().isBefore(LocalDate.now(clock));
            case REFUSE -> true;
            default -> false;
        };
    }

    /** Less is proposed anew: the paper says what was asked for, and nothing else. */
    @Override
    public List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved) {
        return narrowing.equals(Narrowing.NONE) ? List.of() : List.of(Violation.of("fields", "standing.narrowing"));
    }

    /** Nobody decides on what he himself may read. */
    @Override
    public Set<String> alsoConcerned(RequestNumber number) {
        Post post = get(number).post();
        return new HashSet<>(people.holders(post.role(), post.agency()));
    }

    @Override
    public void stepReached(RequestNumber number, Step step) {
        table.reach(number, StandingStatus.at(step));
    }

    @Override
    public String status(RequestNumber number) {
        return get(number).state(LocalDate.now(clock)).name();
    }

    @Override
    public PaperPreview preview(RequestNumber number, Opinion verdict) {
        return new PaperPreview(decisions.preview(wording.of(get(number), verdict)), Map.of());
    }

    @Override
    public String look() {
        return "standing/decision";
    }

    private StandingDecision get(RequestNumber number) {
        return table.find(number).orElseThrow();
    }
}
