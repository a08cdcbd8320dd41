package org.dongthuan.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of cases and of what was said about them. */
@Component
class ReviewCaseTable {

    private final JdbcTemplate database;
    private final ObjectMapper json;

    ReviewCaseTable(JdbcTemplate database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(ReviewCase reviewCase) {
        database.update(
                "insert into app.review_case (number, requester, deciding_agency) values (?, ?, ?)",
                reviewCase.number().text(),
                reviewCase.requester(),
                reviewCase.decidingAgency().code());
        database.batchUpdate(
                "insert into app.review_subject (number, record_id, account) values (?, ?, ?)",
                reviewCase.subjects().stream()
                        .map(subject -> new Object[] {
                            reviewCase.number().text(), subject.record().value(), subject.account()
                        })
                        .toList());
        List<Object[]> items = new ArrayList<>();
        for (UUID item : reviewCase.items()) {
            items.add(new Object[] {reviewCase.number().text(), item, items.size()});
        }
        database.batchUpdate("insert into app.review_item (number, item, position) values (?, ?, ?)", items);
    }

    ReviewCase get(RequestNumber number) {
        List<UUID> items = database.queryForList(
                "select item from app.review_item where number = ? order by position", UUID.class, number.text());
        List<CaseSubject> subjects = database.query(
                "select record_id, account from app.review_subject where number = ? order by record_id",
                (row, index) ->
                        new CaseSubject(new RecordId(row.getObject("record_id", UUID.class)), row.getString("account")),
                number.text());
        return database
                .query(
                        "select * from app.review_case where number = ?",
                        (row, index) -> reviewCase(row, subjects, items),
                        number.text())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }

    void asked(RequestNumber number, Step step, String group) {
        String column = step == Step.VERIFY ? "verifying_group" : "approving_group";
        database.update("update app.review_case set " + column + " = ? where number = ?", group, number.text());
    }

    /** Keeps what was said; a second word at the same step is refused by the table's key. */
    void add(Opinion opinion) {
        String number = opinion.number().text();
        String step = opinion.step().name();
        try {
            database.update(
                    "insert into app.review_opinion (number, step, actor, agency, at, narrowing) values (?, ?, ?, ?, ?, ?)",
                    number,
                    step,
                    opinion.actor(),
                    opinion.agency().code(),
                    opinion.at(),
                    write(opinion.narrowing()));
        } catch (DuplicateKeyException e) {
            throw new Refusal.Conflict("already-decided");
        }
        database.batchUpdate(
                "insert into app.review_opinion_item (number, step, item, outcome, reason) values (?, ?, ?, ?, ?)",
                opinion.items().stream()
                        .map(word -> new Object[] {
                            number, step, word.item(), word.outcome().name(), word.reason()
                        })
                        .toList());
    }

    /** What was said so far, the first step first. */
    List<Opinion> opinions(RequestNumber number) {
        Map<Step, Opinion> byStep = new LinkedHashMap<>();
        database.query(
                """
                select o.step, o.actor, o.agency, o.at, o.narrowing, w.item, w.outcome, w.reason
                from app.review_opinion o
                join app.review_opinion_item w on w.number = o.number and w.step = o.step
                join app.review_item i on i.number = w.number and i.item = w.item
                where o.number = ? order by o.at, i.position""",
                row -> {
                    byStep.merge(Step.valueOf(row.getString("step")), opinion(number, row), ReviewCaseTable::joined);
                },
                number.text());
        return List.copyOf(byStep.values());
    }

    private static Opinion joined(Opinion first, Opinion second) {
        List<Opinion.OnItem> items = new ArrayList<>(first.items());
        items.addAll(second.items());
        return new Opinion(
                first.number(), first.step(), first.actor(), first.agency(), first.at(), items, first.narrowing());
    }

    private Opinion opinion(RequestNumber number, ResultSet row) throws SQLException {
        var word = new Opinion.OnItem(
                row.getObject("item", UUID.class), Outcome.valueOf(row.getString("outcome")), row.getString("reason"));
        return new Opinion(
                number,
                Step.valueOf(row.getString("step")),
                row.getString("actor"),
                new AgencyCode(row.getString("agency")),
                row.getObject("at", OffsetDateTime.class),
                List.of(word),
                narrowing(row.getString("narrowing")));
    }

    private String write(Narrowing narrowing) {
        try {
            return json.writeValueAsString(narrowing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Narrowing narrowing(@Nullable String stored) {
        try {
            return stored == null ? Narrowing.NONE : json.readValue(stored, Narrowing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored narrowing is unreadable", e);
        }
    }

    private static ReviewCase reviewCase(ResultSet row, List<CaseSubject> subjects, List<UUID> items)
            throws SQLException {
        return new ReviewCase(
                new RequestNumber(row.getString("number")),
                row.getString("requester"),
                subjects,
                new AgencyCode(row.getString("deciding_agency")),
                items,
                row.getString("verifying_group"),
                row.getString("approving_group"));
    }
}
