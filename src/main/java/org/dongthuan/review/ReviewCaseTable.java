package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of cases; what happened to them stands in {@code review_step}. */
@Component
class ReviewCaseTable {

    private final JdbcClient database;
    private final ReviewStepTable steps;

    ReviewCaseTable(JdbcClient database, ReviewStepTable steps) {
        this.database = database;
        this.steps = steps;
    }

    void add(ReviewCase reviewCase) {
        String number = reviewCase.number().text();
        database.sql("""
                        insert into app.review_case (number, requester, deciding_agency, chain, opened)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        number,
                        reviewCase.requester(),
                        reviewCase.decidingAgency().code(),
                        reviewCase.chain().text(),
                        reviewCase.opened())
                .update();
        for (CaseSubject subject : reviewCase.subjects()) {
            database.sql("insert into app.review_subject (number, record_id, account) values (?, ?, ?)")
                    .param(number)
                    .param(subject.record().value())
                    .param(subject.account())
                    .update();
        }
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
        return Optional.ofNullable(all(List.of(number)).get(number));
    }

    /** Those that there are, by number: many take no more statements than one. */
    Map<RequestNumber, ReviewCase> all(Collection<RequestNumber> wanted) {
        if (wanted.isEmpty()) return Map.of();
        String[] numbers = wanted.stream().map(RequestNumber::text).distinct().toArray(String[]::new);
        Map<String, List<CaseSubject>> subjects = subjects(numbers);
        Map<String, List<UUID>> items = items(numbers);
        Map<String, List<ReviewStep>> begun = steps.of(numbers);
        return database
                .sql(
                        "select number, requester, deciding_agency, chain, opened from app.review_case where number = any(?)")
                .param(numbers)
                .query((row, index) -> new ReviewCase(
                        new RequestNumber(row.getString("number")),
                        row.getString("requester"),
                        subjects.getOrDefault(row.getString("number"), List.of()),
                        new AgencyCode(row.getString("deciding_agency")),
                        items.getOrDefault(row.getString("number"), List.of()),
                        Chain.of(row.getString("chain")),
                        row.getObject("opened", OffsetDateTime.class),
                        begun.getOrDefault(row.getString("number"), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(ReviewCase::number, found -> found));
    }

    /** The cases whose step was opened after the one moment and until the other, and still waits, by who was asked. */
    Map<String, List<RequestNumber>> openedWithin(ZonedDateTime after, ZonedDateTime until) {
        return steps.openedWithin(after.toOffsetDateTime(), until.toOffsetDateTime());
    }

    private Map<String, List<CaseSubject>> subjects(String[] numbers) {
        Map<String, List<CaseSubject>> subjects = new HashMap<>();
        database.sql(
                        "select number, record_id, account from app.review_subject where number = any(?) order by record_id")
                .param(numbers)
                .query(row -> {
                    var subject = new CaseSubject(
                            new RecordId(row.getObject("record_id", UUID.class)), row.getString("account"));
                    subjects.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                            .add(subject);
                });
        return subjects;
    }

    private Map<String, List<UUID>> items(String[] numbers) {
        Map<String, List<UUID>> items = new HashMap<>();
        database.sql("select number, item from app.review_item where number = any(?) order by position")
                .param(numbers)
                .query(row -> {
                    items.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                            .add(row.getObject("item", UUID.class));
                });
        return items;
    }
}
