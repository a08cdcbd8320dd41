package org.dongthuan.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.Grant.End;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.access_grant}. */
@Component
class GrantTable {

    static final Cursor.Kind<UUID> CURSORS = new Cursor.Kind<>("grants", new UUID(0, 0), UUID::fromString);

    private static final String ALL = "select * from app.access_grant ";
    private static final String GIVEN_BY = """
            select g.* from unnest(:codes) as given(code) cross join lateral (
                select * from app.access_grant where granted_by = given.code and recipient is distinct from :recipient
                    and id <> all(:withheld::uuid[]) and (given_at, id) < (:at, :id)
                    and not app.is_state_secret(record_id)
                order by given_at desc, id desc limit :most) g""";
    private static final String RECEIVED = """
            (select * from app.access_grant where recipient = :recipient and (given_at, id) < (:at, :id)
                and not app.is_state_secret(record_id)
                order by given_at desc, id desc limit :most)""";

    private final JdbcClient database;
    private final BasisTable bases;

    GrantTable(JdbcClient database, BasisTable bases) {
        this.database = database;
        this.bases = bases;
    }

    void add(Grant grant) {
        database.sql("""
                        insert into app.access_grant (id, request, record_id, recipient, recipient_agency, granted_by, purpose,
                            fields, forms_of_use, channel, from_day, to_day, decision, given_at)
                        values (:id, :request, :record, :recipient, :agency, :grantedBy, :purpose,
                            :fields, :forms, :channel, :from, :to, :decision, :givenAt)""")
                .param("id", grant.id())
                .param("request", grant.request().text())
                .param("record", grant.record().value())
                .param("recipient", grant.recipient())
                .param("agency", grant.recipientAgency().code())
                .param("grantedBy", grant.grantedBy().code())
                .param("purpose", grant.purpose())
                .param("fields", grant.fields().toArray(String[]::new))
                .param(
                        "forms",
                        grant.formsOfUse().stream()
                                .map(FormOfUse::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("channel", grant.channel())
                .param("from", grant.from())
                .param("to", grant.to())
                .param("decision", grant.decision())
                .param("givenAt", grant.givenAt())
                .update();
        bases.add(grant.id(), grant.bases());
    }

    Optional<Grant> find(UUID id) {
        return first(ALL + "where id = :id", id);
    }

    /**
     * As it stands now, and so until the transaction ends: whoever wants to end it waits. Each reading asks this, so it is
     * one statement. Had it to wait, it shows the newest grant with its bases as they were before; nothing is lost by
     * that, since no basis ends without its grant.
     */
    Optional<Grant> holdShared(UUID id) {
        return database.sql("""
                        select g.*, b.kind as basis_kind, b.reference as basis_reference, b.from_day as basis_from_day,
                            b.until_day as basis_until_day, b.ended_at as basis_ended_at
                        from app.access_grant g join app.grant_basis b on b.grant_id = g.id
                        where g.id = :id order by b.kind, b.reference for share of g""").param("id", id).query(GrantTable::withBases);
    }

    /** Several, as they stand now and so until the transaction ends; in the order of their ids, so that nobody blocks. */
    List<Grant> holdShared(Collection<UUID> ids) {
        return all(database.sql(ALL + "where id = any(:ids::uuid[]) order by id for share")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new)));
    }

    /** What somebody was given on one request, in the order of the ids. */
    List<Grant> ofRequest(RequestNumber request, String recipient) {
        return all(database.sql(ALL + "where request = :request and recipient = :recipient order by id")
                .param("request", request.text())
                .param("recipient", recipient));
    }

    /** Those of whom a file holds the data. */
    List<Grant> inExport(UUID export) {
        return all(database.sql("""
                        select g.* from app.grant_export_grant e join app.access_grant g on g.id = e.grant_id
                        where e.export_id = :export order by e.position""").param("export", export));
    }

    private static Optional<Grant> withBases(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        GrantRow grant = GrantRow.read(rows, 0);
        List<Basis> bases = new ArrayList<>();
        do {
            bases.add(BasisTable.basis(rows, "basis_"));
        } while (rows.next());
        return Optional.of(grant.grant(bases));
    }

    /** To be ended. */
    Optional<Grant> hold(UUID id) {
        return first(ALL + "where id = :id for no key update", id);
    }

    /** What still stands on a basis, to be ended; in the order of their ids, so that two who end do not block. */
    List<Grant> holdResting(Basis.Kind kind, String reference) {
        return all(database.sql(ALL + """
                        where ended_at is null and id in (
                            select grant_id from app.grant_basis where kind = :kind and reference = :reference)
                        order by id for no key update""").param("kind", kind.name()).param("reference", reference));
    }

    /** What a decision gave and nothing has ended yet, to be ended; in the order of their ids. */
    List<Grant> holdGivenBy(UUID decision) {
        return all(database.sql(ALL + "where decision = :decision and ended_at is null order by id for no key update")
                .param("decision", decision));
    }

    /** Likewise, to be looked at only. */
    List<Grant> givenBy(UUID decision) {
        return all(database.sql(ALL + "where decision = :decision and ended_at is null order by id")
                .param("decision", decision));
    }

    /** What rests on nothing but the word of an agency, and nothing has ended yet, to be ended; in the order of their ids. */
    List<Grant> holdGivenInPlaceOf(RecordId record) {
        return all(database.sql(ALL + """
                        where record_id = :record and ended_at is null and not exists (
                            select from app.grant_basis b
                            where b.grant_id = access_grant.id and b.kind not in ('AGENCY_DECISION', 'STANDING_DECISION'))
                        order by id for no key update""").param("record", record.value()));
    }

    boolean isAnyGivenBy(UUID decision) {
        return database.sql("select exists (select from app.access_grant where decision = :decision)")
                .param("decision", decision)
                .query(Boolean.class)
                .single();
    }

    /** Everything that somebody was ever given of a record, the newest first. */
    List<Grant> of(String recipient, RecordId record) {
        return all(database.sql(
                        ALL + "where recipient = :recipient and record_id = :record order by given_at desc, id desc")
                .param("recipient", recipient)
                .param("record", record.value()));
    }

    /** What somebody was given last, but for one request. */
    List<Grant> newestOf(String recipient, RequestNumber except, int most) {
        return all(database.sql(ALL + """
                        where recipient = :recipient and request <> :except order by given_at desc, id desc limit :most""")
                .param("recipient", recipient)
                .param("except", except.text())
                .param("most", most));
    }

    List<String> recipientsOf(Collection<AgencyCode> givers, LocalDate day, String after, int most) {
        return database.sql("""
                        select distinct recipient from app.access_grant
                        where granted_by = any(:givers) and ended_at is null and to_day >= :day and recipient > :after
                        order by recipient limit :most""")
                .param("givers", givers.stream().map(AgencyCode::code).toArray(String[]::new))
                .param("day", day)
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list();
    }

    List<AgencyCode> givers(String recipient, LocalDate day) {
        return database.sql("""
                        select distinct granted_by from app.access_grant
                        where recipient = :recipient and ended_at is null and to_day >= :day order by granted_by""")
                .param("recipient", recipient)
                .param("day", day)
                .query((row, index) -> new AgencyCode(row.getString("granted_by")))
                .list();
    }

    /** Given by one of these agencies, but for some. */
    record GivenBy(Collection<String> agencies, Collection<UUID> withheld) {

        static final GivenBy NOBODY = new GivenBy(List.of(), List.of());

        private String[] codes() {
            return agencies.toArray(String[]::new);
        }

        private String[] withheldIds() {
            return withheld.stream().map(UUID::toString).toArray(String[]::new);
        }
    }

    /** Those given to that person, and those that these agencies gave, the newest first, from behind a place on. */
    List<Grant> list(@Nullable String recipient, GivenBy given, Cursor<UUID> after, long offset, int limit) {
        String rows = RECEIVED + " union all " + GIVEN_BY;
        return all(database.sql(
                        "select * from (" + rows + ") x order by given_at desc, id desc offset :offset limit :limit")
                .param("recipient", recipient)
                .param("codes", given.codes())
                .param("withheld", given.withheldIds())
                .param("at", after.at())
                .param("id", after.key())
                .param("most", offset + limit)
                .param("offset", offset)
                .param("limit", limit));
    }

    /** How many there are, of each of the two no more than {@link Paging#ENOUGH}. */
    long count(@Nullable String recipient, GivenBy given) {
        return database.sql("""
                        select (select count(*) from (select 1 from app.access_grant where recipient = :recipient
                                and not app.is_state_secret(record_id) limit :most) mine)
                            + (select count(*) from (select 1 from app.access_grant where granted_by = any(:codes)
                                and recipient is distinct from :recipient and id <> all(:withheld::uuid[])
                                and not app.is_state_secret(record_id) limit :most) given)""")
                .param("recipient", recipient)
                .param("codes", given.codes())
                .param("withheld", given.withheldIds())
                .param("most", Paging.ENOUGH)
                .query(Long.class)
                .single();
    }

    void end(UUID id, End end) {
        database.sql("""
                        update app.access_grant set end_kind = :kind, ended_at = :at, ended_by = :by, end_reason = :reason
                        where id = :id""")
                .param("kind", end.kind().name())
                .param("at", end.at())
                .param("by", end.by())
                .param("reason", end.reason())
                .param("id", id)
                .update();
    }

    private Optional<Grant> first(String sql, UUID id) {
        return all(database.sql(sql).param("id", id)).stream().findFirst();
    }

    /** The bases by a statement of their own, after the lock: one with the lock would show them as they were before it. */
    private List<Grant> all(JdbcClient.StatementSpec statement) {
        List<GrantRow> rows = statement.query(GrantRow::read).list();
        if (rows.isEmpty()) return List.of();
        Map<UUID, List<Basis>> found = bases.of(rows.stream().map(GrantRow::id).toList());
        return rows.stream()
                .map(row -> row.grant(found.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
