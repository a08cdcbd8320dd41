package org.dongthuan.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.ValueCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code review_return}; their texts quote what is on the record, and are locked with its key. */
@Component
class ReturnTable {

    /** The returns of a case {@code c} without their texts: each case is read whole, by one statement. */
    static final String OF_CASE = """
            (select coalesce(jsonb_agg(to_jsonb(r) - 'asked' - 'answer' order by r.round), '[]')
            from app.review_return r where r.number = c.number)""";

    private final JdbcClient database;
    private final ValueCodec codec;
    private final ObjectMapper json;

    ReturnTable(JdbcClient database, ValueCodec codec, ObjectMapper json) {
        this.database = database;
        this.codec = codec;
        this.json = json;
    }

    void open(ReviewCase reviewCase, CaseReturn opened, AskedPapers asked) {
        int round = opened.place().round();
        database.sql("""
                        insert into app.review_return (number, round, position, returned, asked, supply_by)
                        values (:number, :round, :position, :returned, :asked, :by)""")
                .param("number", reviewCase.number().text())
                .param("round", round)
                .param("position", opened.place().position())
                .param("returned", opened.returned())
                .param("asked", lock(reviewCase, write(asked), place(reviewCase.number(), round, "asked")))
                .param("by", opened.supplyBy())
                .update();
    }

    /** Whether it was still open. */
    boolean supply(ReviewCase reviewCase, int round, @Nullable String answer, List<UUID> documents, OffsetDateTime at) {
        boolean closed = database.sql("""
                                update app.review_return set closed = :at, outcome = 'SUPPLIED', answer = :answer
                                where number = :number and round = :round and closed is null""")
                        .param("at", at)
                        .param(
                                "answer",
                                answer == null
                                        ? null
                                        : lock(reviewCase, answer, place(reviewCase.number(), round, "answer")))
                        .param("number", reviewCase.number().text())
                        .param("round", round)
                        .update()
                == 1;
        for (int position = 0; closed && position < documents.size(); position++) {
            database.sql("""
                            insert into app.review_supply_document (number, round, evidence, position)
                            values (?, ?, ?, ?)""")
                    .params(reviewCase.number().text(), round, documents.get(position), position)
                    .update();
        }
        return closed;
    }

    /** Closes the open one without an answer; whether there was one. */
    boolean close(RequestNumber number, ReturnOutcome outcome, OffsetDateTime at) {
        return database.sql("""
                                update app.review_return set closed = :at, outcome = :outcome
                                where number = :number and closed is null""")
                        .param("at", at)
                        .param("outcome", outcome.name())
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /** The open returns of what may be moved wait for nobody else until the transaction ends. */
    void holdOpen(CaseMove move) {
        database.sql("""
                        select 1 from app.review_return r join app.review_case c on c.number = r.number
                        where r.closed is null and c.deciding_agency = :from and (cast(:records as uuid[]) is null
                            or exists (select from app.review_subject b
                                where b.number = r.number and b.record_id = any(cast(:records as uuid[]))))
                        order by r.number for no key update of r""")
                .param("from", move.from().code())
                .param("records", move.ids())
                .query(row -> {});
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.review_return set supply_by = :to where supply_by = :from and closed is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    /** The returns as {@link #OF_CASE} tells them. */
    List<CaseReturn> read(RequestNumber number, String told) {
        try {
            List<CaseReturn> returns = new ArrayList<>();
            for (JsonNode row : json.readTree(told)) returns.add(caseReturn(row));
            return returns;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored returns of " + number + " are unreadable", e);
        }
    }

    /** What was said and brought, the first return first. */
    List<Returned> texts(ReviewCase reviewCase) {
        if (reviewCase.returns().isEmpty()) return List.of();
        return database.sql("""
                        select round, asked, answer, array(select evidence from app.review_supply_document d
                            where d.number = r.number and d.round = r.round order by position) as documents
                        from app.review_return r where number = ? order by round""")
                .param(reviewCase.number().text())
                .query((row, index) -> {
                    int round = row.getInt("round");
                    byte[] answer = row.getBytes("answer");
                    return new Returned(
                            reviewCase.returnOf(round),
                            read(codec.open(row.getBytes("asked"), place(reviewCase.number(), round, "asked"))),
                            answer == null ? null : codec.open(answer, place(reviewCase.number(), round, "answer")),
                            List.of((UUID[]) row.getArray("documents").getArray()));
                })
                .list();
    }

    /** The requests to which that document was brought. */
    List<RequestNumber> broughtTo(UUID document) {
        return database.sql("select distinct number from app.review_supply_document where evidence = ?")
                .param(document)
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    private static CaseReturn caseReturn(JsonNode row) {
        @Nullable String closed = row.get("closed").textValue();
        @Nullable String outcome = row.get("outcome").textValue();
        return new CaseReturn(
                new org.dongthuan.review.Place(
                        row.get("round").asInt(), row.get("position").asInt()),
                OffsetDateTime.parse(row.get("returned").asText()),
                LocalDate.parse(row.get("supply_by").asText()),
                closed == null ? null : OffsetDateTime.parse(closed),
                outcome == null ? null : ReturnOutcome.valueOf(outcome));
    }

    /** With the key of the first whom it is about: a request that can be returned is about one person. */
    private byte[] lock(ReviewCase reviewCase, String words, Place place) {
        return codec.writer(reviewCase.subjects().get(0).record()).lock(words, place);
    }

    private static Place place(RequestNumber number, int round, String column) {
        return new Place("review_return", column, number + "/" + round);
    }

    private String write(AskedPapers asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AskedPapers read(String asked) {
        try {
            return json.readValue(asked, AskedPapers.class);
        } catch (JsonProcessingException e) {
            // without the cause, which would quote it
            throw new IllegalStateException("A stored return is unreadable");
        }
    }
}
