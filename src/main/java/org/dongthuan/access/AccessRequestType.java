package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.Consents;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Sha256;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType;
import org.dongthuan.review.Step;
import org.springframework.stereotype.Component;

/** The parts of requests to read, as the people of the deciding agency see them. */
@Component
class AccessRequestType implements RequestType {

    private final AccessRequestTable requests;
    private final Consents consents;
    private final AccessContents contents;
    private final NarrowingRules narrowing;
    private final AccessPapers papers;
    private final Clock clock;

    AccessRequestType(
            AccessRequestTable requests,
            Consents consents,
            AccessContents contents,
            NarrowingRules narrowing,
            AccessPapers papers,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.contents = contents;
        this.narrowing = narrowing;
        this.papers = papers;
        this.clock = clock;
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
        return Set.of("access-acknowledged", "access-decided", "access-granted-subject", "access-refused-subject");
    }

    @Override
    public Content content(RequestNumber part, Locale locale) {
        return contents.of(part, requests.get(part), locale);
    }

    /** A person who withdraws his consent changes what everything else rests on. */
    @Override
    public String basis(RequestNumber part) {
        var text = new StringBuilder();
        consents(part)
                .forEach((record, consent) -> text.append(record)
                        .append(consent.status())
                        .append(consent.fields())
                        .append(consent.until()));
        return Sha256.of(text.toString());
    }

    /** Nothing is approved against the will of the person. */
    @Override
    public boolean accepts(RequestNumber part, UUID item, Outcome outcome) {
        if (outcome == Outcome.REFUSE) return true;
        return outcome == Outcome.APPROVE
                && requests.get(part)
                        .person(item)
                        .map(person -> consents.get(person.consentNumber()))
                        .filter(consent -> consent.status().stands())
                        .isPresent();
    }

    @Override
    public List<Violation> faults(RequestNumber part, Narrowing wanted, Set<UUID> approved) {
        return narrowing.faults(requests.get(part), wanted, approved, consents(part));
    }

    @Override
    public byte[] preview(RequestNumber part, Opinion verdict) {
        AccessRequest request = requests.get(part);
        var outcomes = PersonOutcome.of(request, verdict, consents(part), LocalDate.now(clock));
        return papers.preview(part, request, verdict, outcomes);
    }

    @Override
    public String look() {
        return "access/decision";
    }

    /** Somebody asked about in one part decides on nobody in another. */
    @Override
    public Set<String> alsoConcerned(RequestNumber number) {
        return requests.get(number).people().stream().map(AskedPerson::subject).collect(Collectors.toSet());
    }

    @Override
    public void stepReached(RequestNumber part, Step step) {
        AccessRequest request = requests.hold(part);
        AccessStage stage = AccessStage.at(step);
        request.peopleOf(part).stream()
                .filter(person -> person.stage().isInReview())
                .forEach(person -> requests.move(request, person, stage, null));
        requests.summarise(part, OffsetDateTime.now(clock));
    }

    @Override
    public String status(RequestNumber part) {
        return requests.get(part).status().name();
    }

    /** The consents of those whom the case is about, by record, in their order. */
    private Map<UUID, Consent> consents(RequestNumber part) {
        Map<UUID, Consent> found = new LinkedHashMap<>();
        for (AskedPerson person : requests.get(part).peopleOf(part)) {
            found.put(person.record().value(), consents.get(person.consentNumber()));
        }
        return found;
    }
}
