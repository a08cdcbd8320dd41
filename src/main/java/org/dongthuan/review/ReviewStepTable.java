package org.dongthuan.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code review_step} and of the words on items. */
@Component
class ReviewStepTable {

    private final JdbcClient database;
    private final ObjectMapper json;

    ReviewStepTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void open(RequestNumber number, ReviewStep step) {
        database.sql("""
                        insert into app.review_step (number, round, position, step, agency, asked_group, opened, due)
                        values (:number, :round, :position, :step, :agency, :group, :opened, :due)""")
                .param("number", number.text())
                .param("round", step.place().round())
                .param("position", step.place().position())
                .param("step", step.step().name())
                .param("agency", step.asked().agencyOrThrow().code())
                .param("group", step.asked().group())
                .param("opened", step.opened())
                .param("due", step.due())
                .update();
    }

    /** Keeps what was said; {@code already-decided} (409) when the step is closed. */
    void close(Opinion opinion) {
        int closed = database.sql("""
                        update app.review_step set closed = :at, actor = :actor, agency = :agency, outcome = :outcome,
                            reason = :reason, narrowing = cast(:narrowing as jsonb)
                        where number = :number and round = :round and position = :position and closed is null""")
                .param("at", opinion.at())
                .param("actor", opinion.actor())
                .param("agency", opinion.agency().code())
                .param("outcome", opinion.outcome().name())
                .param("reason", opinion.remarks())
                .param("narrowing", write(opinion.narrowing()))
                .param("number", opinion.number().text())
                .param("round", opinion.place().round())
                .param("position", opinion.place().position())
                .update();
        if (closed == 0) throw new Refusal.Conflict("already-decided");
        opinion.items().forEach(word -> add(opinion, word));
    }

    /** Closes what is open of the request and its parts, nobody having said a word. */
    void withdraw(RequestNumber number, String requester, OffsetDateTime at) {
        database.sql("""
                        update app.review_step set closed = :at, actor = :actor, outcome = 'WITHDRAWN'
                        where (number = :number or number like :parts) and closed is null""")
                .param("at", at)
                .param("actor", requester)
                .param("number", number.text())
                .param("parts", number.text() + ".%")
                .update();
    }

    /** The steps of all rounds by request, the first first. */
    Map<String, List<ReviewStep>> of(String[] numbers) {
        Map<At, List<Opinion.OnItem>> words = words(numbers);
        Map<String, List<ReviewStep>> steps = new HashMap<>();
        database.sql("select * from app.review_step where number = any(?) order by round, position")
                .param(numbers)
                .query(row -> {
                    steps.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                            .add(step(row, words));
                });
        return steps;
    }

    Map<String, List<RequestNumber>> openedWithin(OffsetDateTime after, OffsetDateTime until) {
        Map<String, List<RequestNumber>> byGroup = new HashMap<>();
        database.sql("""
                        select asked_group, number from app.review_step
                        where closed is null and opened > ? and opened <= ? order by opened""").params(after, until).query(row -> {
            byGroup.computeIfAbsent(row.getString("asked_group"), group -> new ArrayList<>())
                    .add(new RequestNumber(row.getString("number")));
        });
        return byGroup;
    }

    private void add(Opinion opinion, Opinion.OnItem word) {
        database.sql("""
                        insert into app.review_step_item (number, round, position, item, outcome, reason)
                        values (:number, :round, :position, :item, :outcome, :reason)""")
                .param("number", opinion.number().text())
                .param("round", opinion.place().round())
                .param("position", opinion.place().position())
                .param("item", word.item())
                .param("outcome", word.outcome().name())
                .param("reason", word.reason())
                .update();
    }

    /** A step of one of several requests. */
    private record At(RequestNumber number, Place place) {

        static At of(ResultSet row) throws SQLException {
            return new At(
                    new RequestNumber(row.getString("number")), new Place(row.getInt("round"), row.getInt("position")));
        }
    }

    private Map<At, List<Opinion.OnItem>> words(String[] numbers) {
        Map<At, List<Opinion.OnItem>> words = new HashMap<>();
        database.sql("""
                        select w.number, w.round, w.position, w.item, w.outcome, w.reason from app.review_step_item w
                        join app.review_item i on i.number = w.number and i.item = w.item
                        where w.number = any(?) order by i.position""").param(numbers).query(row -> {
            var word = new Opinion.OnItem(
                    row.getObject("item", UUID.class),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("reason"));
            words.computeIfAbsent(At.of(row), at -> new ArrayList<>()).add(word);
        });
        return words;
    }

    private ReviewStep step(ResultSet row, Map<At, List<Opinion.OnItem>> words) throws SQLException {
        At at = At.of(row);
        var step = Step.valueOf(row.getString("step"));
        HeldRole asked = HeldRole.ofGroup(row.getString("asked_group"));
        @Nullable String ended = row.getString("outcome");
        @Nullable StepOutcome outcome = ended == null ? null : StepOutcome.valueOf(ended);
        @Nullable
        Opinion said = outcome == null || outcome == StepOutcome.WITHDRAWN
                ? null
                : new Opinion(
                        at.number(),
                        at.place(),
                        step,
                        row.getString("actor"),
                        new AgencyCode(row.getString("agency")),
                        row.getObject("closed", OffsetDateTime.class),
                        outcome,
                        row.getString("reason"),
                        words.getOrDefault(at, List.of()),
                        narrowing(row.getString("narrowing")));
        return new ReviewStep(
                at.place(),
                step,
                asked,
                row.getObject("opened", OffsetDateTime.class),
                row.getObject("due", LocalDate.class),
                outcome,
                said);
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
}
