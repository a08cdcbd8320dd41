package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A request as its reviewers' journey knows it: who must stay out of it, what is to be decided, through which steps it
 * goes and how far it has come.
 *
 * @param chain the chain that the table named when the case was opened; it is kept if the table changes
 * @param opened when it came to its agency
 * @param steps those begun so far, of all rounds, the first first
 * @param mandatary whoever asked in the name of the requester, by a mandate
 * @param returns how often its requester was asked for what is missing, the first time first
 */
public record ReviewCase(
        RequestNumber number,
        String requester,
        List<CaseSubject> subjects,
        AgencyCode decidingAgency,
        List<UUID> items,
        Chain chain,
        OffsetDateTime opened,
        List<ReviewStep> steps,
        List<CaseReturn> returns,
        @Nullable String mandatary) {

    public ReviewCase {
        subjects = List.copyOf(subjects);
        items = List.copyOf(items);
        steps = List.copyOf(steps);
        returns = List.copyOf(returns);
    }

    /** A case that has reached nobody yet. */
    static ReviewCase of(OpenCase opened, Chain chain, OffsetDateTime now) {
        return new ReviewCase(
                opened.number(),
                opened.requester(),
                opened.subjects(),
                opened.decidingAgency(),
                opened.items(),
                chain,
                now,
                List.of(),
                List.of(),
                opened.mandatary());
    }

    /** Whether the person asked for it in the name of its requester; whether he still may is another question. */
    public boolean isAskedBy(String account) {
        return account.equals(mandatary);
    }

    /** Whether the person asked for it, or it is about him. */
    public boolean concerns(String account) {
        return account.equals(requester) || subjects.stream().anyMatch(subject -> account.equals(subject.account()));
    }

    /** The step that waits for somebody's word. */
    Optional<ReviewStep> openStep() {
        return latest().filter(ReviewStep::isOpen);
    }

    /** The open step, which must be that one: whoever comes with another has come too late. */
    ReviewStep openAt(Step step) {
        return openStep()
                .filter(open -> open.step() == step)
                .orElseThrow(() -> new Refusal.Conflict("already-decided"));
    }

    /** That step of the chain as it was last begun. */
    Optional<ReviewStep> at(Step step) {
        return steps.stream().filter(begun -> begun.step() == step).max(BY_PLACE);
    }

    /** The place of the next step to be begun; none when the last step of the chain is taken, or nothing is left to do. */
    Optional<Place> next() {
        @Nullable ReviewStep latest = latest().orElse(null);
        if (latest == null) return Optional.of(Place.FIRST);
        if (latest.isOpen()) return Optional.of(latest.place());
        if (latest.outcome() == StepOutcome.SEND_BACK || latest.outcome() == StepOutcome.MOVED)
            return Optional.of(latest.place().nextRound());
        if (latest.outcome() == StepOutcome.RETURNED)
            return returnOf(latest.place().round()).isSupplied()
                    ? Optional.of(latest.place().nextRound())
                    : Optional.empty();
        if (latest.outcome() == StepOutcome.WITHDRAWN || isDecided()) return Optional.empty();
        return Optional.of(latest.place().next());
    }

    /** The place at which nobody was found who may be asked; none while somebody is asked, or when nothing is left to do. */
    Optional<Place> forsaken() {
        return openStep().isPresent() ? Optional.empty() : next();
    }

    /** When it came to where it is: with the last word that was said, before that when it was opened. */
    OffsetDateTime cameHere() {
        OffsetDateTime said =
                latest().flatMap(ReviewStep::opinion).map(Opinion::at).orElse(opened);
        return returns.stream()
                .map(CaseReturn::closed)
                .filter(Objects::nonNull)
                .filter(said::isBefore)
                .findFirst()
                .orElse(said);
    }

    /** The return that waits for the requester. */
    Optional<CaseReturn> openReturn() {
        return returns.stream().filter(CaseReturn::isOpen).findFirst();
    }

    /** Whether it waits for the requester. */
    public boolean isReturned() {
        return openReturn().isPresent();
    }

    CaseReturn returnOf(int round) {
        return returns.stream()
                .filter(one -> one.place().round() == round)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Round " + round + " of " + number + " was not returned"));
    }

    /** Whether that round ended with a return that the requester answered. */
    boolean wasAnswered(int round) {
        return returns.stream().anyMatch(one -> one.isSupplied() && one.place().round() == round);
    }

    /** Whoever verified it in that round. */
    Optional<String> verifierIn(int round) {
        return steps.stream()
                .filter(step -> step.step() == Step.VERIFY && step.place().round() == round)
                .flatMap(step -> step.opinion().stream())
                .map(Opinion::actor)
                .findFirst();
    }

    /** Whether the last step of the chain is taken: only then is anything in force. */
    boolean isDecided() {
        return latest().filter(step -> chain.endsAt(step.place().position()))
                .flatMap(ReviewStep::opinion)
                .filter(opinion -> opinion.outcome() != StepOutcome.RETURNED && opinion.outcome() != StepOutcome.MOVED)
                .isPresent();
    }

    /** What the approver decided, once the last step of the chain is taken. */
    Optional<Opinion> verdict() {
        return isDecided() ? said(Step.APPROVE) : Optional.empty();
    }

    /** What was said at that step in the present round. */
    Optional<Opinion> said(Step step) {
        int round = latest().map(latest -> latest.place().round()).orElse(1);
        return at(step).filter(begun -> begun.place().round() == round).flatMap(ReviewStep::opinion);
    }

    /** Everything that was said, of all rounds, the first first. */
    List<Opinion> opinions() {
        return steps.stream().flatMap(step -> step.opinion().stream()).toList();
    }

    /** The agency whose people have the case, or had it last; before that the deciding agency. */
    public AgencyCode presentAgency() {
        return latest().filter(step -> step.outcome() != StepOutcome.MOVED)
                .map(step -> step.asked().agencyOrThrow())
                .orElse(decidingAgency);
    }

    /** The agency whose people were asked at that step; before that the deciding agency. */
    AgencyCode agencyAt(Step step) {
        return at(step).map(begun -> begun.asked().agencyOrThrow()).orElse(decidingAgency);
    }

    private Optional<ReviewStep> latest() {
        return steps.stream().max(BY_PLACE);
    }

    private static final Comparator<ReviewStep> BY_PLACE = Comparator.<ReviewStep>comparingInt(
                    step -> step.place().round())
            .thenComparingInt(step -> step.place().position());
}
