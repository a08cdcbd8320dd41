package org.dongthuan.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal.Erased;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.keys.DataKey;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.decision_extract} and {@code app.extract_document}, locked with the key of the person's record. */
@Component
class ExtractTable {

    private static final String SELECT =
            "select decision, record, series, year, sequence, number, verification_code from app.decision_extract where ";

    private final JdbcClient database;
    private final PaperJson json;
    private final PaperLock lock;

    ExtractTable(JdbcClient database, PaperJson json, PaperLock lock) {
        this.database = database;
        this.json = json;
        this.lock = lock;
    }

    /** Those of one decision. */
    void add(Map<Extract, ExtractPaper> papers, OffsetDateTime issuedAt) {
        Map<UUID, DataKey> keys =
                lock.ofRecords(papers.keySet().stream().map(Extract::record).collect(Collectors.toSet()));
        papers.forEach((extract, paper) -> {
            DataKey key = Objects.requireNonNull(keys.get(extract.record()));
            add(extract, key.lock(json.written(paper), place(extract, "paper")).bytes(), issuedAt);
        });
    }

    private void add(Extract extract, byte[] paper, OffsetDateTime issuedAt) {
        database.sql("""
                        insert into app.decision_extract
                            (decision, record, series, year, sequence, number, verification_code, paper, issued_at)
                        values (:decision, :record, :series, :year, :sequence, :number, :code, :paper, :at)""")
                .param("decision", extract.decision())
                .param("record", extract.record())
                .param("series", extract.series().code())
                .param("year", extract.year())
                .param("sequence", extract.sequence())
                .param("number", extract.number())
                .param("code", extract.verificationCode())
                .param("paper", paper)
                .param("at", issuedAt)
                .update();
    }

    /** Those of a decision whose file is not there yet. */
    List<Extract> withoutFile(UUID decision) {
        return database.sql(SELECT + """
                        decision = :decision and not exists (select from app.extract_document d
                            where d.decision = decision_extract.decision and d.record = decision_extract.record)
                        order by sequence""")
                .param("decision", decision)
                .query((row, index) -> extract(row))
                .list();
    }

    int count(UUID decision) {
        return database.sql("select count(*) from app.decision_extract where decision = :decision")
                .param("decision", decision)
                .query(Integer.class)
                .single();
    }

    Optional<Extract> find(UUID decision, UUID record) {
        return database.sql(SELECT + "decision = :decision and record = :record")
                .param("decision", decision)
                .param("record", record)
                .query((row, index) -> extract(row))
                .optional();
    }

    /** Of which of these decisions there is an extract for that record. */
    Set<UUID> of(UUID record, Collection<UUID> decisions) {
        return new HashSet<>(database.sql(
                        "select decision from app.decision_extract where record = :record and decision = any(:decisions::uuid[])")
                .param("record", record)
                .param("decisions", decisions.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    Optional<Extract> verified(String code) {
        return database.sql(SELECT + "verification_code = :code")
                .param("code", code)
                .query((row, index) -> extract(row))
                .optional();
    }

    /** What it says; nothing once the person's data were erased. */
    Optional<ExtractPaper> paper(Extract extract) {
        try {
            return Optional.of(json.read(lock.open(lockedPaper(extract), place(extract, "paper")), ExtractPaper.class));
        } catch (Erased erased) {
            return Optional.empty();
        }
    }

    /** The first file stays; what was erased while it was made is not stored under a new key. */
    void keep(Extract extract, byte[] pdf, OffsetDateTime madeAt) {
        byte[] locked = lock.ofRecord(extract.record(), pdf, place(extract, "pdf"));
        // another key was made after an erasure, of which this node may not know yet
        if (!keyOf(locked).equals(keyOf(lockedPaper(extract)))) return;
        database.sql("""
                        insert into app.extract_document (decision, record, pdf, sha256, made_at)
                        values (:decision, :record, :pdf, :sha256, :at) on conflict do nothing""")
                .param("decision", extract.decision())
                .param("record", extract.record())
                .param("pdf", locked)
                .param("sha256", Sha256.of(pdf))
                .param("at", madeAt)
                .update();
    }

    boolean hasFile(Extract extract) {
        return database.sql(
                        "select exists (select from app.extract_document where decision = :decision and record = :record)")
                .param("decision", extract.decision())
                .param("record", extract.record())
                .query(Boolean.class)
                .single();
    }

    /** @throws Erased once the person's data were erased */
    Optional<byte[]> file(Extract extract) {
        return database.sql("select pdf from app.extract_document where decision = :decision and record = :record")
                .param("decision", extract.decision())
                .param("record", extract.record())
                .query((row, index) -> lock.open(row.getBytes("pdf"), place(extract, "pdf")))
                .optional();
    }

    private byte[] lockedPaper(Extract extract) {
        return database.sql("select paper from app.decision_extract where decision = :decision and record = :record")
                .param("decision", extract.decision())
                .param("record", extract.record())
                .query(byte[].class)
                .single();
    }

    private static UUID keyOf(byte[] locked) {
        return Envelope.of(locked).key();
    }

    private static Place place(Extract extract, String column) {
        return new Place("decision_extract", column, extract.decision() + "/" + extract.record());
    }

    private static Extract extract(ResultSet row) throws SQLException {
        return new Extract(
                row.getObject("decision", UUID.class),
                row.getObject("record", UUID.class),
                new AgencyCode(row.getString("series")),
                row.getInt("year"),
                row.getInt("sequence"),
                row.getString("number"),
                row.getString("verification_code"));
    }
}
