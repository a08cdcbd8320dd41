package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Step;
import org.springframework.stereotype.Component;

/** Updates as the reviewers see them. */
@Component
class UpdateRequestType implements RequestType {

    private final UpdateTable updates;
    private final UpdateListTable lists;
    private final UpdateTexts items;
    private final UpdateContents contents;
    private final UpdatePapers papers;
    private final ReviewDesk review;

    UpdateRequestType(
            UpdateTable updates,
            UpdateListTable lists,
            UpdateTexts items,
            UpdateContents contents,
            UpdatePapers papers,
            ReviewDesk review) {
        this.updates = updates;
        this.lists = lists;
        this.items = items;
        this.contents = contents;
        this.papers = papers;
        this.review = review;
    }

    @Override
    public String prefix() {
        return NewUpdates.PREFIX;
    }

    @Override
    public String kind() {
        return "UPDATE";
    }

    @Override
    public String process() {
        return "record-update";
    }

    @Override
    public Set<String> statusTexts() {
        return Stream.of(UpdateStatus.values())
                .map(status -> "update.status." + status)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mails() {
        return Set.of("update-decided", "record-updated");
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
        return papers.of(number).map(decision -> new IssuedPaper(decision.id(), decision.number()));
    }

    @Override
    public String basis(RequestNumber number) {
        RecordUpdate update = get(number);
        // a list is decided on as it was sent; a record that is not so any more is set aside when its turn comes
        if (update.isList()) return Sha256.of(update.listId().toString());
        Map<UpdateItem, JsonNode> current = items.current(update);
        var text = new StringBuilder();
        for (UpdateItem item : update.items()) {
            text.append(item.id()).append(current.getOrDefault(item, NullNode.instance));
        }
        return Sha256.of(text.toString());
    }

    /** The agency decides on what is its own; there is nobody to whom it could be redirected. */
    @Override
    public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
        return outcome == Outcome.APPROVE || outcome == Outcome.REFUSE;
    }

    /** A change is approved or not; there is nothing to take away from it. */
    @Override
    public List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved) {
        return narrowing.equals(Narrowing.NONE) ? List.of() : List.of(Violation.of("fields", "update.narrowing"));
    }

    @Override
    public PaperPreview preview(RequestNumber number, Opinion verdict) {
        return papers.preview(get(number), verdict);
    }

    @Override
    public String look() {
        return "update/decision";
    }

    @Override
    public void stepReached(RequestNumber number, Step step) {
        updates.reach(number, UpdateStatus.at(step));
        lists.add(review.groupAt(number, step), number.text(), get(number).submittedAt());
    }

    @Override
    public String status(RequestNumber number) {
        return get(number).status().name();
    }

    private RecordUpdate get(RequestNumber number) {
        return updates.find(number).orElseThrow();
    }
}
