package org.dongthuan.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.KnownForTransaction;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cases; what happened to them stands in {@code review_step}. */
@Component
class ReviewCaseTable {

    private static final String READ = """
            select number, requester, mandatary, deciding_agency, chain, opened,
                array(select record_id from app.review_subject s where s.number = c.number order by record_id) as records,
                array(select account from app.review_subject s where s.number = c.number order by record_id) as accounts,
                array(select item from app.review_item i where i.number = c.number order by position) as items,
                %s as steps, %s as returns
            from app.review_case c where number = any(?)""".formatted(ReviewStepTable.OF_CASE, ReturnTable.OF_CASE);

    private final JdbcClient database;
    private final ReviewStepTable steps;
    private final ReturnTable returns;
    private final KnownForTransaction<RequestNumber, Optional<ReviewCase>> known = new KnownForTransaction<>();

    ReviewCaseTable(JdbcClient database, ReviewStepTable steps, ReturnTable returns) {
        this.database = database;
        this.steps = steps;
        this.returns = returns;
    }

    void add(ReviewCase reviewCase) {
        String number = reviewCase.number().text();
        known.forget(reviewCase.number());
        database.sql("""
                        insert into app.review_case (number, requester, mandatary, deciding_agency, chain, opened)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        reviewCase.requester(),
                        reviewCase.mandatary(),
                        reviewCase.decidingAgency().code(),
                        reviewCase.chain().text(),
                        reviewCase.opened())
                .update();
        // a list may be about a thousand people
        List<CaseSubject> subjects = reviewCase.subjects();
        @Nullable
        String[] accounts = subjects.stream().map(CaseSubject::account).toArray(String[]::new);
        database.sql("""
                        insert into app.review_subject (number, record_id, account)
                        select ?, record_id, account from unnest(?::uuid[], ?::text[]) as s (record_id, account)""")
                .param(number)
                .param(subjects.stream()
                        .map(subject -> subject.record().toString())
                        .toArray(String[]::new))
                .param(accounts)
                .update();
        for (int position = 0; position < reviewCase.items().size(); position++) {
            database.sql("insert into app.review_item (number, item, position) values (?, ?, ?)")
                    .params(number, reviewCase.items().get(position), position)
                    .update();
        }
    }

    /** {@code request-unknown} (404) when there is none. */
    ReviewCase get(RequestNumber number) {
        return find(number).orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }

    Optional<ReviewCase> find(RequestNumber number) {
        return known.get(number, wanted -> read(List.of(wanted)).stream().findFirst());
    }

    /** Its people are asked from now on. */
    void begin(RequestNumber number, ReviewStep step) {
        known.forget(number);
        steps.open(number, step);
    }

    /** Keeps what was said; {@code already-decided} (409) when the step is closed. */
    void close(Opinion opinion) {
        known.forget(opinion.number());
        steps.close(opinion);
    }

    /** What may be moved stands still until the transaction ends, and is looked up again: nobody says a word meanwhile. */
    void holdOpen(CaseMove move) {
        steps.holdOpen(move);
        returns.holdOpen(move);
        known.forgetAll();
    }

    /** Another agency decides from now on. */
    void reassign(RequestNumber number, AgencyCode agency) {
        known.forget(number);
        database.sql("update app.review_case set deciding_agency = :agency where number = :number")
                .param("agency", agency.code())
                .param("number", number.text())
                .update();
    }

    /** Closes what is open of the request and its parts, nobody having said a word. */
    void withdraw(RequestNumber number, String requester, OffsetDateTime at) {
        known.forgetAll();
        steps.withdraw(number, requester, at);
        returns.close(number, ReturnOutcome.WITHDRAWN, at);
    }

    /** Its requester is asked for what is missing. */
    void giveBack(ReviewCase reviewCase, CaseReturn opened, AskedPapers asked) {
        known.forget(reviewCase.number());
        returns.open(reviewCase, opened, asked);
    }

    /** Keeps what the requester answered; {@code not-returned} (409) when nobody waits for it any more. */
    void supply(ReviewCase reviewCase, @Nullable String answer, List<UUID> documents, OffsetDateTime at) {
        known.forget(reviewCase.number());
        boolean supplied = reviewCase
                .openReturn()
                .filter(open -> returns.supply(reviewCase, open.place().round(), answer, documents, at))
                .isPresent();
        if (!supplied) throw new Refusal.Conflict("not-returned");
    }

    /** The requester let the term pass; whether it was waited for him. */
    boolean lapse(RequestNumber number, OffsetDateTime at) {
        known.forget(number);
        return returns.close(number, ReturnOutcome.LAPSED, at);
    }

    /** What was said and brought each time that its requester was asked. */
    List<Returned> returned(ReviewCase reviewCase) {
        return returns.texts(reviewCase);
    }

    /** The cases to which that document was brought. */
    List<ReviewCase> broughtTo(UUID document) {
        return List.copyOf(all(returns.broughtTo(document)).values());
    }

    /** Those that there are, by number: many take no more statements than one. */
    Map<RequestNumber, ReviewCase> all(Collection<RequestNumber> wanted) {
        Map<RequestNumber, Optional<ReviewCase>> all = new HashMap<>();
        for (RequestNumber number : wanted) known.ifKnown(number).ifPresent(found -> all.put(number, found));
        List<RequestNumber> others =
                wanted.stream().filter(number -> !all.containsKey(number)).toList();
        for (ReviewCase found : read(others))
            all.put(found.number(), known.get(found.number(), number -> Optional.of(found)));
        return all.values().stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(ReviewCase::number, found -> found));
    }

    private List<ReviewCase> read(Collection<RequestNumber> wanted) {
        if (wanted.isEmpty()) return List.of();
        String[] numbers = wanted.stream().map(RequestNumber::text).distinct().toArray(String[]::new);
        return database.sql(READ)
                .param(numbers)
                .query((row, index) -> reviewCase(row))
                .list();
    }

    private ReviewCase reviewCase(ResultSet row) throws SQLException {
        var number = new RequestNumber(row.getString("number"));
        UUID[] records = (UUID[]) row.getArray("records").getArray();
        @Nullable
        String[] accounts = (@Nullable String[]) row.getArray("accounts").getArray();
        return new ReviewCase(
                number,
                row.getString("requester"),
                IntStream.range(0, records.length)
                        .mapToObj(i -> new CaseSubject(new RecordId(records[i]), accounts[i]))
                        .toList(),
                new AgencyCode(row.getString("deciding_agency")),
                List.of((UUID[]) row.getArray("items").getArray()),
                Chain.of(row.getString("chain")),
                row.getObject("opened", OffsetDateTime.class),
                steps.read(number, row.getString("steps")),
                returns.read(number, row.getString("returns")),
                row.getString("mandatary"));
    }

    /** The cases whose step was opened after the one moment and until the other, and still waits, by who was asked. */
    Map<String, List<RequestNumber>> openedWithin(ZonedDateTime after, ZonedDateTime until) {
        return steps.openedWithin(after.toOffsetDateTime(), until.toOffsetDateTime());
    }
}
