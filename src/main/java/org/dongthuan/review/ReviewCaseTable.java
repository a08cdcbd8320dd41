package org.dongthuan.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        database.sql("insert into app.review_case (number, requester, deciding_agency, chain) values (?, ?, ?, ?)")
                .params(
                        number,
                        reviewCase.requester(),
                        reviewCase.decidingAgency().code(),
                        reviewCase.chain().text())
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
        List<CaseSubject> subjects = subjects(number);
        List<UUID> items = items(number);
        List<ReviewStep> begun = steps.of(number);
        return database.sql("select requester, deciding_agency, chain from app.review_case where number = ?")
                .param(number.text())
                .query((row, index) -> new ReviewCase(
                        number,
                        row.getString("requester"),
                        subjects,
                        new AgencyCode(row.getString("deciding_agency")),
                        items,
                        Chain.of(row.getString("chain")),
                        begun))
                .optional();
    }

    private List<CaseSubject> subjects(RequestNumber number) {
        return database.sql("select record_id, account from app.review_subject where number = ? order by record_id")
                .param(number.text())
                .query((row, index) ->
                        new CaseSubject(new RecordId(row.getObject("record_id", UUID.class)), row.getString("account")))
                .list();
    }

    private List<UUID> items(RequestNumber number) {
        return database.sql("select item from app.review_item where number = ? order by position")
                .param(number.text())
                .query(UUID.class)
                .list();
    }
}
