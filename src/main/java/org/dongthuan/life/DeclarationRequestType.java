package org.dongthuan.life;

import java.util.Collection;
import java.util.HashMap;
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

/** Declarations as the reviewers see them: each time that one is submitted is a part of it. */
@Component
class DeclarationRequestType implements RequestType {

    static final String KIND = "DECLARATION";

    private final DeclarationTable table;
    private final DeclarationContents contents;
    private final DeclarationFacts facts;
    private final DeclarationStory story;
    private final DeclarationPlaces places;
    private final DeclarationPapers papers;

    DeclarationRequestType(
            DeclarationTable table,
            DeclarationContents contents,
            DeclarationFacts facts,
            DeclarationStory story,
            DeclarationPlaces places,
            DeclarationPapers papers) {
        this.table = table;
        this.contents = contents;
        this.facts = facts;
        this.story = story;
        this.places = places;
        this.papers = papers;
    }

    @Override
    public String prefix() {
        return DeclarationNumberTable.PREFIX;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String process() {
        return "record-declaration";
    }

    @Override
    public Set<String> statusTexts() {
        return Stream.of(DeclarationStatus.values())
                .map(status -> "life.status." + status)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mails() {
        return DeclarationMail.KINDS;
    }

    @Override
    public Content content(RequestNumber number, Locale locale) {
        Declaration declaration = get(number);
        return new Content(
                places.name(declaration),
                places.workplace(declaration),
                null,
                facts.particulars(declaration, locale),
                contents.items(declaration, locale),
                story.of(declaration, true, locale),
                Map.of(declaration.record(), contents.fields(declaration)));
    }

    @Override
    public Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        List<Declaration> found = table.all(
                numbers.stream().map(RequestNumber::request).distinct().toList());
        Map<RequestNumber, String> names = places.names(found);
        Map<RequestNumber, RequestLine> lines = new HashMap<>();
        for (RequestNumber number : numbers) {
            found.stream()
                    .filter(one -> one.number().equals(number.request()))
                    .forEach(one -> lines.put(
                            number,
                            new RequestLine(
                                    names.getOrDefault(one.number(), ""),
                                    places.workplace(one),
                                    Map.of(one.record(), List.of(DeclaredFields.NAME)))));
        }
        return lines;
    }

    @Override
    public Optional<IssuedPaper> paper(RequestNumber number) {
        return papers.of(number).map(decision -> new IssuedPaper(decision.id(), decision.number()));
    }

    @Override
    public String basis(RequestNumber number) {
        return Sha256.of(number.text() + contents.mark(get(number)));
    }

    /** What is not approved goes back to whoever declared it. */
    @Override
    public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
        return outcome == Outcome.APPROVE || outcome == Outcome.REFUSE;
    }

    @Override
    public List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved) {
        return narrowing.equals(Narrowing.NONE) ? List.of() : List.of(Violation.of("fields", "life.narrowing"));
    }

    /** Whoever laid the record out works on no step: what he said is decided on, too. */
    @Override
    public Set<String> alsoConcerned(RequestNumber number) {
        return Set.of(get(number).createdBy());
    }

    @Override
    public List<RecordId> records(RequestNumber number) {
        return List.of(get(number).record());
    }

    @Override
    public void stepReached(RequestNumber number, Step step) {
        table.reach(number.request(), DeclarationStatus.at(step));
    }

    @Override
    public String status(RequestNumber number) {
        return get(number).status().name();
    }

    @Override
    public PaperPreview preview(RequestNumber number, Opinion verdict) {
        return papers.preview(get(number), verdict);
    }

    @Override
    public String look() {
        return "life/decision";
    }

    private Declaration get(RequestNumber number) {
        return table.get(number.request());
    }
}
