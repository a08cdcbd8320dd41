package org.dongthuan.transfer;

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
import org.springframework.stereotype.Component;

/** Transfers as the people of the agency that has the record see them. */
@Component
class TransferRequestType implements RequestType {

    static final String KIND = "TRANSFER";

    private final TransferTable table;
    private final TransferContents contents;
    private final TransferPapers papers;
    private final TransferPeople people;
    private final Registry registry;

    TransferRequestType(
            TransferTable table,
            TransferContents contents,
            TransferPapers papers,
            TransferPeople people,
            Registry registry) {
        this.table = table;
        this.contents = contents;
        this.papers = papers;
        this.people = people;
        this.registry = registry;
    }

    @Override
    public String prefix() {
        return Transfer.PREFIX;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String process() {
        return "record-transfer";
    }

    @Override
    public Set<String> statusTexts() {
        return Stream.of(TransferStatus.values())
                .map(status -> "transfer.status." + status)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> mails() {
        return Set.of(
                TransferMailKinds.CLOSED,
                TransferMailKinds.RELEASED,
                TransferMailKinds.ANSWERED,
                TransferMailKinds.RECALLED,
                TransferMailKinds.ASKED,
                TransferMailKinds.REMINDER,
                TransferMailKinds.OVERDUE,
                TransferMailKinds.SILENT);
    }

    @Override
    public Content content(RequestNumber number, Locale locale) {
        return contents.of(table.get(number), locale);
    }

    @Override
    public Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        return table.all(numbers.stream().map(RequestNumber::text).toList()).stream()
                .collect(Collectors.toMap(Transfer::number, one -> contents.line(one, locale)));
    }

    @Override
    public Optional<IssuedPaper> paper(RequestNumber number) {
        return papers.issued(number).stream()
                .findFirst()
                .map(decision -> new IssuedPaper(decision.id(), decision.number()));
    }

    /** It is decided on as it was proposed; only where the record is may change. */
    @Override
    public String basis(RequestNumber number) {
        Transfer one = table.get(number);
        return Sha256.of(one.number() + " " + isAtSender(one));
    }

    /** A record that went elsewhere meanwhile cannot be let go. */
    @Override
    public boolean accepts(RequestNumber number, UUID item, Outcome outcome) {
        return switch (outcome) {
            case APPROVE -> isAtSender(table.get(number));
            case REFUSE -> true;
            default -> false;
        };
    }

    @Override
    public List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved) {
        return narrowing.equals(Narrowing.NONE) ? List.of() : List.of(Violation.of("fields", "transfer.narrowing"));
    }

    @Override
    public void stepReached(RequestNumber number, Step step) {
        table.reach(number, TransferStatus.at(step));
    }

    @Override
    public String status(RequestNumber number) {
        return table.get(number).status().name();
    }

    @Override
    public PaperPreview preview(RequestNumber number, Opinion verdict) {
        Transfer one = table.get(number);
        return new PaperPreview(papers.preview(one, verdict), papers.named(one));
    }

    @Override
    public String look() {
        return "transfer/decision";
    }

    private boolean isAtSender(Transfer one) {
        return registry.holder(one.record()).managingAgency().equals(people.inForce(one.from()));
    }
}
