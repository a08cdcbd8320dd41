package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
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
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.review.IssuedPaper;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType;
import org.dongthuan.review.Step;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Corrections as the reviewers see them. */
@Component
class CorrectionRequestType implements RequestType {

    private static final int EARLIER_SHOWN = 3;

    private final Corrections corrections;
    private final CorrectionLists lists;
    private final ItemTexts items;
    private final Story story;
    private final CorrectionPapers papers;
    private final CorrectionRows rows;
    private final Registry registry;
    private final Agencies agencies;
    private final Texts texts;
    private final Clock clock;

    CorrectionRequestType(
            Corrections corrections,
            CorrectionLists lists,
            ItemTexts items,
            Story story,
            CorrectionPapers papers,
            CorrectionRows rows,
            Registry registry,
            Agencies agencies,
            Texts texts,
            Clock clock) {
        this.corrections = corrections;
        this.lists = lists;
        this.items = items;
        this.story = story;
        this.papers = papers;
        this.rows = rows;
        this.registry = registry;
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
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
        return Set.of("correction-acknowledged", "correction-decided");
    }

    @Override
    public Content content(RequestNumber number, Locale locale) {
        Correction correction = get(number);
        Holder holder = registry.holder(correction.record());
        Map<String, JsonNode> current = items.current(correction);
        return new Content(
                holder.name(),
                agencies.name(holder.usingAgency()),
                items.reason(correction),
                null,
                correction.items().stream()
                        .map(item -> item(item, items.current(current, item), locale))
                        .toList(),
                story.of(correction, true, locale),
                Map.of(
                        correction.record(),
                        correction.items().stream().map(CorrectionItem::field).toList()));
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
        Map<String, JsonNode> current = items.current(correction);
        var text = new StringBuilder();
        for (CorrectionItem item : correction.items()) {
            text.append(item.id()).append(items.current(current, item));
        }
        return Sha256.of(text.toString());
    }

    /** Redirecting is for master data of another database; what belongs to the person is decided here. */
    @Override
    public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
        return outcome == Outcome.APPROVE || outcome == Outcome.REFUSE;
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
    public void stepReached(RequestNumber number, Step step) {
        Correction correction = get(number);
        correction.reached(step);
        lists.asked(correction, step);
    }

    @Override
    public String status(RequestNumber number) {
        return get(number).status().name();
    }

    private ChangeInReview item(CorrectionItem item, JsonNode current, Locale locale) {
        JsonNode seen = items.seen(item);
        JsonNode wanted = items.wanted(item);
        return new ChangeInReview(
                item.id(),
                item.field(),
                items.field(item).label(locale),
                item.kind().name(),
                seen,
                current,
                wanted,
                items.show(item, seen, locale),
                items.show(item, current, locale),
                items.show(item, wanted, locale),
                items.question(item, locale),
                !seen.equals(current),
                items.evidenceKind(item, locale),
                items.documents(item),
                earlier(item, locale));
    }

    private List<String> earlier(CorrectionItem item, Locale locale) {
        return corrections.findDecidedOn(item.record(), item.field(), PageRequest.of(0, EARLIER_SHOWN)).stream()
                .map(correction -> texts.text(
                        "correction.earlier",
                        locale,
                        correction.number().text(),
                        correction
                                .submittedAt()
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate(),
                        texts.text("correction.status." + correction.status(), locale)))
                .toList();
    }

    private Correction get(RequestNumber number) {
        return corrections.findById(number.text()).orElseThrow();
    }
}
