package org.dongthuan.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Origin;
import org.dongthuan.grant.ExportView.State;
import org.dongthuan.platform.keys.ErasedWithKey;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.grant_export}, and whom each file holds. */
@Component
class ExportTable implements ErasedWithKey {

    /** The owner of what is locked with the key of a person. */
    private static final String RECORD = "record";

    private final JdbcClient database;

    ExportTable(JdbcClient database) {
        this.database = database;
    }

    void add(Export export, List<UUID> grants) {
        database.sql("""
                        insert into app.grant_export (id, grant_id, request, reader, agency, purpose, channel, format, language,
                            fields, total, state, asked_at)
                        values (:id, :grant, :request, :reader, :agency, :purpose, :channel, :format, :language,
                            :fields, :total, :state, :askedAt)""")
                .param("id", export.id())
                .param("grant", export.grant())
                .param("request", export.request().text())
                .param("reader", export.reader())
                .param("agency", export.agency().code())
                .param("purpose", export.purpose())
                .param("channel", export.channel().name())
                .param("format", export.format().name())
                .param("language", export.language().toLanguageTag())
                .param("fields", export.fields().toArray(String[]::new))
                .param("total", export.total())
                .param("state", export.state().name())
                .param("askedAt", export.askedAt())
                .update();
        database.sql("""
                        insert into app.grant_export_grant (export_id, position, grant_id)
                        select :id, place - 1, one from unnest(:grants::uuid[]) with ordinality as all_of_them (one, place)""")
                .param("id", export.id())
                .param("grants", grants.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    Optional<Export> find(UUID id) {
        return database.sql("select * from app.grant_export where id = :id")
                .param("id", id)
                .query(ExportTable::read)
                .optional();
    }

    /** As it stands, and so until the transaction ends. */
    Optional<Export> hold(UUID id) {
        return database.sql("select * from app.grant_export where id = :id for no key update")
                .param("id", id)
                .query(ExportTable::read)
                .optional();
    }

    boolean isRunning(String reader, RequestNumber request) {
        return database.sql("""
                        select exists (select from app.grant_export
                            where reader = :reader and request = :request and state = 'RUNNING')""")
                .param("reader", reader)
                .param("request", request.text())
                .query(Boolean.class)
                .single();
    }

    /** Somebody's newest. */
    List<Export> newestOf(String reader, int most) {
        return database.sql("""
                        select * from app.grant_export where reader = :reader order by asked_at desc, id limit :most""")
                .param("reader", reader)
                .param("most", most)
                .query(ExportTable::read)
                .list();
    }

    /**
     * Of a person who is erased nothing stays in a file, so those that hold something are stopped: first, so that whoever
     * writes the next rows is waited for and writes no more. The key of each goes with the rest of it at night.
     */
    @Override
    public void erased(KeyOwner owner) {
        if (!owner.kind().equals(RECORD)) return;
        List<UUID> stopped =
                database.sql("""
                        update app.grant_export set state = 'STOPPED', reason = 'data-erased',
                            ended_at = coalesce(ended_at, now()), claim = null, claimed_until = null
                        where state in ('RUNNING', 'READY') and id in (
                            select h.export_id from app.access_grant g join app.grant_export_grant h on h.grant_id = g.id
                            where g.record_id = :record)
                        returning id""").param("record", owner.id()).query(UUID.class).list();
        database.sql("delete from app.grant_export_piece where export_id = any(:ids::uuid[])")
                .param("ids", stopped.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** How often the file was begun without getting on, this time counted. */
    record Claimed(UUID id, int tries) {}

    /** The one that waits longest and that nobody works on: from now on nobody else does. */
    Optional<Claimed> claim(UUID claim, OffsetDateTime now, OffsetDateTime until) {
        return database.sql("""
                        update app.grant_export set claim = :claim, claimed_until = :until, tries = tries + 1
                        where id = (select id from app.grant_export
                            where state = 'RUNNING' and (claimed_until is null or claimed_until < :now)
                            order by asked_at limit 1 for update skip locked)
                        returning id, tries""")
                .param("claim", claim)
                .param("now", now)
                .param("until", until)
                .query((row, index) -> new Claimed(row.getObject("id", UUID.class), row.getInt("tries")))
                .optional();
    }

    /** Held by whoever claimed it, as long as nobody else did since. */
    Optional<Export> holdClaimed(UUID id, UUID claim) {
        return database.sql("""
                        select * from app.grant_export where id = :id and claim = :claim and state = 'RUNNING'
                        for no key update""")
                .param("id", id)
                .param("claim", claim)
                .query(ExportTable::read)
                .optional();
    }

    /** The grants of the next rows. */
    List<UUID> grants(UUID export, int from, int most) {
        return database.sql("""
                        select grant_id from app.grant_export_grant
                        where export_id = :export and position >= :from order by position limit :most""")
                .param("export", export)
                .param("from", from)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void progress(UUID id, int done, OffsetDateTime claimedUntil) {
        database.sql("""
                        update app.grant_export set done = :done, claimed_until = :until, tries = 0 where id = :id""")
                .param("id", id)
                .param("done", done)
                .param("until", claimedUntil)
                .update();
    }

    void end(UUID id, State state, @Nullable String reason, OffsetDateTime at) {
        database.sql("""
                        update app.grant_export set state = :state, reason = :reason, ended_at = :at, claim = null,
                            claimed_until = null
                        where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    /** Those that were over before then; one of which nobody ever heard the end, too. */
    List<UUID> over(OffsetDateTime before, int most) {
        return database.sql("""
                        select id from app.grant_export where coalesce(ended_at, asked_at + interval '7 days') < :before
                        order by asked_at limit :most for update skip locked""")
                .param("before", before)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void remove(UUID id) {
        database.sql("delete from app.grant_export where id = :id")
                .param("id", id)
                .update();
    }

    private static Export read(ResultSet row, int index) throws SQLException {
        return new Export(
                row.getObject("id", UUID.class),
                row.getObject("grant_id", UUID.class),
                new RequestNumber(row.getString("request")),
                row.getString("reader"),
                new AgencyCode(row.getString("agency")),
                row.getString("purpose"),
                Origin.Channel.valueOf(row.getString("channel")),
                ExportFormat.valueOf(row.getString("format")),
                Locale.forLanguageTag(row.getString("language")),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getInt("total"),
                row.getInt("done"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class)),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
