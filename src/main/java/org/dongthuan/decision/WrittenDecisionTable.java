package org.dongthuan.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.keys.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.written_decision}. */
@Component
class WrittenDecisionTable {

    private static final String SELECT =
            "select id, number, issuer, series, year, sequence, date, request, verification_code from app.written_decision where ";

    private final JdbcClient database;
    private final PaperJson json;
    private final PaperLock lock;

    WrittenDecisionTable(JdbcClient database, PaperJson json, PaperLock lock) {
        this.database = database;
        this.json = json;
        this.lock = lock;
    }

    void add(WrittenDecision decision, String signer, DecisionPaper paper, OffsetDateTime issuedAt) {
        database.sql("""
                        insert into app.written_decision
                            (id, issuer, issuer_name, series, year, sequence, number, date, request, signer,
                            verification_code, paper, issued_at)
                        values (:id, :issuer, :issuerName, :series, :year, :sequence, :number, :date, :request, :signer,
                            :code, :paper, :at)""")
                .param("id", decision.id())
                .param("issuer", decision.issuer().code())
                .param("issuerName", paper.head().name())
                .param("series", decision.series().code())
                .param("year", decision.year())
                .param("sequence", decision.sequence())
                .param("number", decision.number())
                .param("date", decision.date())
                .param("request", decision.request())
                .param("signer", signer)
                .param("code", decision.verificationCode())
                .param("paper", lock.decision(decision.id(), json.written(paper), paperOf(decision.id())))
                .param("at", issuedAt)
                .update();
    }

    Optional<WrittenDecision> find(UUID id) {
        return database.sql(SELECT + "id = :id")
                .param("id", id)
                .query((row, index) -> decision(row))
                .optional();
    }

    List<WrittenDecision> all(Collection<UUID> ids) {
        return database.sql(SELECT + "id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, index) -> decision(row))
                .list();
    }

    Map<UUID, String> numbers(Collection<UUID> ids) {
        return database
                .sql("select id, number from app.written_decision where id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getObject("id", UUID.class), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<UUID, Issuance> issuances(Collection<UUID> ids) {
        Map<UUID, Issuance> issued = new HashMap<>();
        database.sql("select id, signer, issuer_name from app.written_decision where id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    issued.put(
                            row.getObject("id", UUID.class),
                            new Issuance(row.getString("signer"), row.getString("issuer_name")));
                });
        return issued;
    }

    Optional<WrittenDecision> verified(String code) {
        return database.sql(SELECT + "verification_code = :code")
                .param("code", code)
                .query((row, index) -> decision(row))
                .optional();
    }

    List<WrittenDecision> ofRequest(String request) {
        return database.sql(SELECT + "request = :request order by issued_at, id")
                .param("request", request)
                .query((row, index) -> decision(row))
                .list();
    }

    DecisionPaper paper(UUID id) {
        byte[] locked = database.sql("select paper from app.written_decision where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return json.read(lock.open(locked, paperOf(id)), DecisionPaper.class);
    }

    /** What the body was called on the day of issue: anybody who verifies a paper is told. */
    String issuerName(UUID id) {
        return database.sql("select issuer_name from app.written_decision where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static Place paperOf(UUID decision) {
        return new Place("written_decision", "paper", decision.toString());
    }

    private static WrittenDecision decision(ResultSet row) throws SQLException {
        return new WrittenDecision(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new AgencyCode(row.getString("issuer")),
                new AgencyCode(row.getString("series")),
                row.getInt("year"),
                row.getInt("sequence"),
                row.getObject("date", LocalDate.class),
                row.getString("request"),
                row.getString("verification_code"));
    }
}
