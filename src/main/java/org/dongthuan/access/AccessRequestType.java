package org.dongthuan.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Sha256;
import org.dongthuan.record.RecordId;
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

/** The parts of requests to read, as the people of the deciding agency see them. */
@Component
class AccessRequestType implements RequestType {

    private final AccessRequestTable requests;
    private final Passages passages;
    private final AccessContents contents;
    private final ReviewRules rules;
    private final PartsInReview parts;
    private final AccessRows rows;

    AccessRequestType(
            AccessRequestTable requests,
            Passages passages,
            AccessContents contents,
            ReviewRules rules,
            PartsInReview parts,
            AccessRows rows) {
        this.requests = requests;
        this.passages = passages;
        this.contents = contents;
        this.rules = rules;
        this.parts = parts;
        this.rows = rows;
    }

    @Override
    public String prefix() {
        return AccessRequestTable.PREFIX;
    }

    @Override
    public String kind() {
        return "ACCESS";
    }

    @Override
    public String process() {
        return "access-request";
    }

    @Override
    public Set<String> statusTexts() {
        return Stream.concat(
                        Stream.of(AccessStatus.values()).map(status -> "access.status." + status),
                        Stream.of(AccessStage.values()).map(stage -> "access.stage." + stage))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mails() {
        return Set.of(
                "access-acknowledged",
                "access-decided",
                "access-granted-subject",
                "access-refused-subject",
                "access-granted-unasked");
    }

    @Override
    public Content content(RequestNumber part, Locale locale) {
        return contents.of(part, requests.get(part), locale);
    }

    @Override
    public Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        return rows.of(numbers, locale);
    }

    @Override
    public Optional<IssuedPaper> paper(RequestNumber part) {
        return rows.paper(part);
    }

    /** A person who takes his consent back changes what everything else rests on. */
    @Override
    public String basis(RequestNumber part) {
        var text = new StringBuilder();
        passages(part, requests.get(part))
                .forEach((record, passage) -> text.append(record).append(passage.fingerprint()));
        return Sha256.of(text.toString());
    }

    @Override
    public boolean accepts(RequestNumber part, UUID item, Outcome outcome) {
        AccessRequest request = requests.get(part);
        return rules.accepts(part, request, item, outcome, passages(part, request));
    }

    @Override
    public List<Violation> faults(RequestNumber part, Narrowing wanted, Set<UUID> approved) {
        AccessRequest request = requests.get(part);
        return rules.faults(part, request, wanted, approved, passages(part, request));
    }

    @Override
    public PaperPreview preview(RequestNumber part, Opinion verdict) {
        AccessRequest request = requests.get(part);
        return parts.preview(part, request, verdict, passages(part, request));
    }

    @Override
    public String look() {
        return "access/decision";
    }

    /** Somebody asked about in one part decides on nobody in another, and whoever certified the request on nobody in it. */
    @Override
    public Set<String> alsoConcerned(RequestNumber number) {
        AccessRequest request = requests.get(number);
        Set<String> concerned = new HashSet<>(passages.spoke(request));
        request.people().stream()
                .map(AskedPerson::subject)
                .filter(Objects::nonNull)
                .forEach(concerned::add);
        return concerned;
    }

    @Override
    public List<RecordId> records(RequestNumber number) {
        return requests.get(number).people().stream().map(AskedPerson::record).toList();
    }

    @Override
    public void stepReached(RequestNumber part, Step step) {
        parts.stepReached(part, step);
    }

    @Override
    public String status(RequestNumber part) {
        return requests.get(part).status().name();
    }

    /** The gates of those whom the part is about, by record, in their order. */
    private Map<UUID, Passage> passages(RequestNumber part, AccessRequest request) {
        Map<UUID, Passage> found = new LinkedHashMap<>();
        passages.of(request, request.peopleOf(part))
                .forEach((person, passage) -> found.put(person.record().value(), passage));
        return found;
    }
}
