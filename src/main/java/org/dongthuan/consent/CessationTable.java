package org.dongthuan.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.consent.Cessation.Confirmation;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.ValueCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.consent_cessation}; what was stated is locked with the key of the record. */
@Component
class CessationTable {

    private static final String SELECT = """
            select consent, opened_at, due, agency, escalated_at, confirmed_at, confirmed_by, confirmed_for, stopped_on
            from app.consent_cessation where\s""";

    private final JdbcClient database;
    private final ValueCodec codec;

    CessationTable(JdbcClient database, ValueCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    void add(UUID consent, OffsetDateTime at, LocalDate due) {
        database.sql("insert into app.consent_cessation (consent, opened_at, due) values (?, ?, ?)")
                .params(consent, at, due)
                .update();
    }

    Optional<Cessation> find(UUID consent) {
        return database.sql(SELECT + "consent = ?")
                .param(consent)
                .query(CessationTable::read)
                .optional();
    }

    /** Nobody else asks, escalates or confirms until the transaction ends. */
    Optional<Cessation> lock(UUID consent) {
        return database.sql(SELECT + "consent = ? for no key update")
                .param(consent)
                .query(CessationTable::read)
                .optional();
    }

    Map<UUID, Cessation> of(Collection<UUID> consents) {
        if (consents.isEmpty()) return Map.of();
        List<Cessation> found = database.sql(SELECT + "consent = any(:consents::uuid[])")
                .param("consents", consents.stream().map(UUID::toString).toArray(String[]::new))
                .query(CessationTable::read)
                .list();
        return found.stream().collect(Collectors.toMap(Cessation::consent, Function.identity()));
    }

    void asked(UUID consent, @Nullable AgencyCode agency) {
        database.sql("update app.consent_cessation set agency = :agency where consent = :consent")
                .param("agency", agency == null ? null : agency.code())
                .param("consent", consent)
                .update();
    }

    /** Whether the last day was over and nobody had confirmed. */
    boolean escalated(Cessation passed, LocalDate today, OffsetDateTime at, LocalDate due) {
        return database.sql("""
                        update app.consent_cessation set escalated_at = coalesce(escalated_at, :at), due = :due
                        where consent = :consent and confirmed_at is null and due < :today""")
                        .param("at", at)
                        .param("due", due)
                        .param("consent", passed.consent())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** Whether nobody had confirmed. */
    boolean confirmed(StoredConsent consent, Confirmation said, @Nullable String statement) {
        return database.sql("""
                        update app.consent_cessation set confirmed_at = :at, confirmed_by = :by, confirmed_for = :agency,
                            stopped_on = :stopped, statement = :statement
                        where consent = :consent and confirmed_at is null""")
                        .param("at", said.at())
                        .param("by", said.by())
                        .param("agency", said.agency().code())
                        .param("stopped", said.stoppedOn())
                        .param("statement", statement == null ? null : lock(consent, statement))
                        .param("consent", consent.id())
                        .update()
                == 1;
    }

    Optional<String> statement(StoredConsent consent) {
        return database.sql("select statement from app.consent_cessation where consent = ? and statement is not null")
                .param(consent.id())
                .query(byte[].class)
                .optional()
                .map(locked -> codec.open(locked, place(consent.id())));
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.consent_cessation set due = :to where due = :from and confirmed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private byte[] lock(StoredConsent consent, String words) {
        return codec.writer(consent.question().record()).lock(words, place(consent.id()));
    }

    private static Place place(UUID consent) {
        return new Place("consent_cessation", "statement", consent.toString());
    }

    private static Cessation read(ResultSet row, int index) throws SQLException {
        return new Cessation(
                row.getObject("consent", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("due", LocalDate.class),
                agency(row.getString("agency")),
                row.getObject("escalated_at", OffsetDateTime.class),
                confirmation(row));
    }

    private static @Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("confirmed_at", OffsetDateTime.class);
        if (at == null) return null;
        return new Confirmation(
                at,
                row.getString("confirmed_by"),
                new AgencyCode(row.getString("confirmed_for")),
                row.getObject("stopped_on", LocalDate.class));
    }

    private static @Nullable AgencyCode agency(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }
}
