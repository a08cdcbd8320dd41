package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Sha256;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.IssuedPaper;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType;
import org.dongthuan.review.Returnable;
import org.dongthuan.review.Step;
import org.springframework.stereotype.Component;

/** Corrections as the reviewers see them. */
@Component
class CorrectionRequestType implements RequestType {

    private final Corrections corrections;
    private final CorrectionLists lists;
    private final ChangesInReview changes;
    private final ItemValues values;
    private final Story story;
    private final CorrectionPapers papers;
    private final CorrectionRows rows;
    private final CorrectionReturns returns;
    private final CorrectionExtensions extensions;
    private final ActsByMandate acts;
    private final Registry registry;
    private final Agencies agencies;

    CorrectionRequestType(
            Corrections corrections,
            CorrectionLists lists,
            ChangesInReview changes,
            ItemValues values,
            Story story,
            CorrectionPapers papers,
            CorrectionRows rows,
            CorrectionReturns returns,
            CorrectionExtensions extensions,
            ActsByMandate acts,
            Registry registry,
            Agencies agencies) {
        this.corrections = corrections;
        this.lists = lists;
        this.changes = changes;
        this.values = values;
        this.story = story;
        this.papers = papers;
        this.rows = rows;
        this.returns = returns;
        this.extensions = extensions;
        this.acts = acts;
        this.registry = registry;
        this.agencies = agencies;
    }

    @Override
    public String prefix() {
        return NewCorrections.PREFIX;
    }

    @Override
    public String kind() {
        return "CORRECTION";
    }

    @Override
    public String process() {
        return "record-correction";
    }

    @Override
    public Set<String> statusTexts() {
        return Stream.of(CorrectionStatus.values())
                .map(status -> "correction.status." + status)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mails() {
        return Set.of(
                "correction-acknowledged",
                "correction-returned",
                "correction-supply-reminder",
                "correction-lapsed",
                "correction-extended",
                "correction-late",
                "correction-decided",
                "correction-redirected",
                CorrectionMail.ACTED,
                CorrectionMail.NEWS,
                CorrectionMail.RETURNED_TO_MANDATARY);
    }

    @Override
    public Content content(RequestNumber number, Locale locale) {
        Correction correction = get(number);
        Holder holder = registry.holder(correction.record());
        return new Content(
                holder.name(),
                agencies.name(holder.usingAgency()),
                values.reason(correction),
                null,
                changes.of(correction, locale),
                story.of(correction, true, locale),
                Map.of(
                        correction.record(),
                        correction.items().stream()
                                .map(CorrectionItem::field)
                                .distinct()
                                .toList()));
    }

    @Override
    public Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        return rows.of(numbers, locale);
    }

    @Override
    public Optional<IssuedPaper> paper(RequestNumber number) {
        return rows.paper(number);
    }

    @Override
    public String basis(RequestNumber number) {
        Correction correction = get(number);
        Map<String, JsonNode> current = values.current(correction);
        var text = new StringBuilder();
        for (CorrectionItem item : correction.items()) {
            text.append(item.id()).append(values.current(current, item));
        }
        return Sha256.of(text.toString());
    }

    /** By the way that it goes; and nobody approves the change of a row that is there no more. */
    @Override
    public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
        Correction correction = get(number);
        return correction.items().stream()
                .filter(one -> one.id().equals(item))
                .anyMatch(one -> changes.outcomes(correction, one).contains(outcome));
    }

    /** A change is approved or not; there is nothing to take away from it. */
    @Override
    public List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved) {
        return narrowing.equals(Narrowing.NONE) ? List.of() : List.of(Violation.of("fields", "correction.narrowing"));
    }

    @Override
    public PaperPreview preview(RequestNumber number, Opinion verdict) {
        return papers.preview(get(number), verdict);
    }

    @Override
    public String look() {
        return "correction/decision";
    }

    @Override
    public List<RecordId> records(RequestNumber number) {
        return List.of(get(number).record());
    }

    @Override
    public void stepReached(RequestNumber number, Step step) {
        Correction correction = get(number);
        correction.reached(step);
        lists.asked(correction, step);
    }

    @Override
    public Optional<String> extension(Actor actor, RequestNumber number) {
        return extensions.isPossible(actor, get(number))
                ? Optional.of("/corrections/" + number + "/extension")
                : Optional.empty();
    }

    @Override
    public Optional<Returnable> returns() {
        return Optional.of(returns);
    }

    @Override
    public Optional<UUID> mandateOf(RequestNumber number, String mandatary) {
        return acts.inForce(mandatary, get(number)).map(Mandate::id);
    }

    @Override
    public String status(RequestNumber number) {
        return get(number).status().name();
    }

    private Correction get(RequestNumber number) {
        return corrections.findById(number.text()).orElseThrow();
    }
}
