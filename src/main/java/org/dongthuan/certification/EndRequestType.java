package org.dongthuan.certification;

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
import org.dongthuan.review.RequestType.Content;
import org.dongthuan.review.Step;
import org.springframework.stereotype.Component;

/** Proposals to take a certification back as whoever decides sees them. */
@Component
class EndRequestType implements RequestType {

    private final CertificationEndTable ends;
    private final CertificationTable table;
    private final EndContents contents;
    private final EndPapers papers;

    EndRequestType(CertificationEndTable ends, CertificationTable table, EndContents contents, EndPapers papers) {
        this.ends = ends;
        this.table = table;
        this.contents = contents;
        this.papers = papers;
    }

    @Override
    public String prefix() {
        return CertificationEnd.PREFIX;
    }

    @Override
    public String kind() {
        return "CERTIFICATION_END";
    }

    @Override
    public String process() {
        return "certification-end";
    }

    @Override
    public Set<String> statusTexts() {
        return Stream.of(EndStatus.values())
                .map(status -> "certification.end.status." + status)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mails() {
        return Set.of(CertificationMail.REVOKED, CertificationMail.END_DECIDED);
    }

    @Override
    public Content content(RequestNumber number, Locale locale) {
        return contents.of(ends.get(number), locale);
    }

    @Override
    public Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        return contents.lines(ends.all(numbers.stream().map(RequestNumber::text).toList()), locale);
    }

    @Override
    public Optional<IssuedPaper> paper(RequestNumber number) {
        return papers.issued(number).map(decision -> new IssuedPaper(decision.id(), decision.number()));
    }

    /** What was certified does not change, and nothing else ends it. */
    @Override
    public String basis(RequestNumber number) {
        return Sha256.of(ends.get(number).certification().text());
    }

    @Override
    public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
        return outcome == Outcome.APPROVE || outcome == Outcome.REFUSE;
    }

    @Override
    public List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved) {
        return narrowing.equals(Narrowing.NONE)
                ? List.of()
                : List.of(Violation.of("fields", "certification.end.narrowing"));
    }

    /** Whoever may read by it has no say in whether he still may. */
    @Override
    public Set<String> alsoConcerned(RequestNumber number) {
        return Set.of(certification(number).question().requester());
    }

    @Override
    public void stepReached(RequestNumber number, Step step) {
        ends.reach(number, EndStatus.at(step));
    }

    @Override
    public String status(RequestNumber number) {
        return ends.get(number).status().name();
    }

    @Override
    public PaperPreview preview(RequestNumber number, Opinion verdict) {
        CertificationEnd end = ends.get(number);
        Certification certification = certification(number);
        return new PaperPreview(papers.preview(end, certification, verdict), papers.named(end, certification));
    }

    @Override
    public String look() {
        return "certification/end-decision";
    }

    private Certification certification(RequestNumber number) {
        return table.find(ends.get(number).certification()).orElseThrow();
    }
}
