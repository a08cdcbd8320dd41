package org.dongthuan.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** The steps of a case {@code c} with what was said on its items: each case is read whole, by one statement. */
    static final String OF_CASE = """
            (select coalesce(jsonb_agg(to_jsonb(s) || jsonb_build_object('words', (
                    select coalesce(jsonb_agg(to_jsonb(w) order by i.position), '[]') from app.review_step_item w
                    join app.review_item i on i.number = w.number and i.item = w.item
                    where w.number = s.number and w.round = s.round and w.position = s.position))
                order by s.round, s.position), '[]')
            from app.review_step s where s.number = c.number)""";

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
                        update app.review_step set closed = :at, actor = :actor, acting_for = :actingFor,
                            agency = :agency, outcome = :outcome, reason = :reason, narrowing = cast(:narrowing as jsonb)
                        where number = :number and round = :round and position = :position and closed is null""")
                .param("at", opinion.at())
                .param("actor", opinion.actor())
                .param("actingFor", opinion.actingFor())
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

    /** The open steps that a move may close wait for nobody else until the transaction ends. */
    void holdOpen(CaseMove move) {
        database.sql("""
                        select 1 from app.review_step s join app.review_case c on c.number = s.number
                        where s.closed is null and c.deciding_agency = :from and (cast(:records as uuid[]) is null
                            or exists (select from app.review_subject b
                                where b.number = s.number and b.record_id = any(cast(:records as uuid[]))))
                        order by s.number for no key update of s""")
                .param("from", move.from().code())
                .param("records", move.ids())
                .query(row -> {});
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

    /** The steps of all rounds as {@link #OF_CASE} tells them, the first first. */
    List<ReviewStep> read(RequestNumber number, String told) {
        try {
            List<ReviewStep> steps = new ArrayList<>();
            for (JsonNode step : json.readTree(told)) steps.add(step(number, step));
            return steps;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored steps of " + number + " are unreadable", e);
        }
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
                        insert into app.review_step_item (number, round, position, item, outcome, reason, redirect_to)
                        values (:number, :round, :position, :item, :outcome, :reason, :redirectTo)""")
                .param("number", opinion.number().text())
                .param("round", opinion.place().round())
                .param("position", opinion.place().position())
                .param("item", word.item())
                .param("outcome", word.outcome().name())
                .param("reason", word.reason())
                .param("redirectTo", word.redirectTo())
                .update();
    }

    private ReviewStep step(RequestNumber number, JsonNode row) throws JsonProcessingException {
        var place = new Place(row.get("round").asInt(), row.get("position").asInt());
        var step = Step.valueOf(row.get("step").asText());
        @Nullable String ended = text(row, "outcome");
        @Nullable StepOutcome outcome = ended == null ? null : StepOutcome.valueOf(ended);
        @Nullable
        Opinion said = outcome == null || outcome == StepOutcome.WITHDRAWN
                ? null
                : new Opinion(
                        number,
                        place,
                        step,
                        row.get("actor").asText(),
                        text(row, "acting_for"),
                        new AgencyCode(row.get("agency").asText()),
                        OffsetDateTime.parse(row.get("closed").asText()),
                        outcome,
                        text(row, "reason"),
                        words(row.get("words")),
                        narrowing(row.get("narrowing")));
        @Nullable String due = text(row, "due");
        return new ReviewStep(
                place,
                step,
                HeldRole.ofGroup(row.get("asked_group").asText()),
                OffsetDateTime.parse(row.get("opened").asText()),
                due == null ? null : LocalDate.parse(due),
                outcome,
                said);
    }

    private static List<Opinion.OnItem> words(JsonNode told) {
        List<Opinion.OnItem> words = new ArrayList<>();
        for (JsonNode word : told) {
            words.add(new Opinion.OnItem(
                    UUID.fromString(word.get("item").asText()),
                    Outcome.valueOf(word.get("outcome").asText()),
                    text(word, "reason"),
                    text(word, "redirect_to")));
        }
        return words;
    }

    private static @Nullable String text(JsonNode row, String column) {
        return row.get(column).textValue();
    }

    private String write(Narrowing narrowing) {
        try {
            return json.writeValueAsString(narrowing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Narrowing narrowing(JsonNode stored) throws JsonProcessingException {
        return stored.isNull() ? Narrowing.NONE : json.treeToValue(stored, Narrowing.class);
    }
}
