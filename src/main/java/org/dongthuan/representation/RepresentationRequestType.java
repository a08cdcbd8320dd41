package org.dongthuan.representation;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.mandate.Mandate.Cause;
import org.dongthuan.mandate.RecordedMandates;
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

/** Proposals to record a representative as whoever decides sees them. */
@Component
class RepresentationRequestType implements RequestType {

    private final RepresentationTable table;
    private final RepresentationContents contents;
    private final RepresentationPapers papers;
    private final RecordedMandates mandates;
    private final RepresentationTerms terms;

    RepresentationRequestType(
            RepresentationTable table,
            RepresentationContents contents,
            RepresentationPapers papers,
            RecordedMandates mandates,
            RepresentationTerms terms) {
        this.table = table;
        this.contents = contents;
        this.papers = papers;
        this.mandates = mandates;
        this.terms = terms;
    }

    @Override
    public String prefix() {
        return Representation.PREFIX;
    }

    @Override
    public String kind() {
        return "REPRESENTATION";
    }

    @Override
    public String process() {
        return "representative-recording";
    }

    @Override
    public Set<String> statusTexts() {
        return Stream.of(RepresentationStatus.values())
                .map(status -> "representation.status." + status)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mails() {
        return Set.of(RepresentationMailKinds.DECIDED);
    }

    @Override
    public Content content(RequestNumber number, Locale locale) {
        return contents.of(table.get(number), locale);
    }

    @Override
    public Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        return table.all(numbers.stream().map(RequestNumber::text).toList()).stream()
                .collect(Collectors.toMap(Representation::number, one -> contents.line(one, locale)));
    }

    @Override
    public Optional<IssuedPaper> paper(RequestNumber number) {
        return papers.issued(number).map(decision -> new IssuedPaper(decision.id(), decision.number()));
    }

    /** It is decided on as it was proposed; only whether the person lives may change. */
    @Override
    public String basis(RequestNumber number) {
        Representation one = table.get(number);
        return Sha256.of(one.number() + " " + mandates.isDead(one.record()));
    }

    /** After its last day, or when a death came or was taken back, there is nothing left to agree to. */
    @Override
    public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
        Representation one = table.get(number);
        return switch (outcome) {
            case APPROVE ->
                !one.to().isBefore(terms.today()) && mandates.isDead(one.record()) == (one.cause() == Cause.DEATH);
            case REFUSE -> true;
            default -> false;
        };
    }

    /** Less is proposed anew: the paper says what was asked for, and nothing else. */
    @Override
    public List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved) {
        return narrowing.equals(Narrowing.NONE)
                ? List.of()
                : List.of(Violation.of("fields", "representation.narrowing"));
    }

    /** Nobody decides on what he himself may do. */
    @Override
    public Set<String> alsoConcerned(RequestNumber number) {
        return Set.of(table.get(number).representative());
    }

    @Override
    public void stepReached(RequestNumber number, Step step) {
        table.reach(number, RepresentationStatus.at(step));
    }

    @Override
    public String status(RequestNumber number) {
        return table.get(number).status().name();
    }

    @Override
    public PaperPreview preview(RequestNumber number, Opinion verdict) {
        Representation one = table.get(number);
        return new PaperPreview(papers.preview(one, verdict), papers.named(one));
    }

    @Override
    public String look() {
        return "representation/decision";
    }
}
