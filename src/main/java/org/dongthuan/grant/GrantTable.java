package org.dongthuan.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.Grant.End;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code app.access_grant}. */
@Component
class GrantTable {

    private static final String ALL = "select * from app.access_grant ";
    private static final String LISTED = "where recipient = ? or granted_by = any(?) ";

    private final JdbcTemplate database;

    GrantTable(JdbcTemplate database) {
        this.database = database;
    }

    void add(Grant grant) {
        database.update(
                """
                insert into app.access_grant (id, request, record_id, recipient, recipient_agency, granted_by, purpose,
                    fields, forms_of_use, channel, from_day, to_day, decision, consent, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                grant.id(),
                grant.request().text(),
                grant.record().value(),
                grant.recipient(),
                grant.recipientAgency().code(),
                grant.grantedBy().code(),
                grant.purpose(),
                grant.fields().toArray(String[]::new),
                grant.formsOfUse().stream().map(FormOfUse::name).sorted().toArray(String[]::new),
                grant.channel(),
                grant.from(),
                grant.to(),
                grant.decision(),
                grant.consent(),
                grant.givenAt());
    }

    Optional<Grant> find(UUID id) {
        return first(ALL + "where id = ?", id);
    }

    /** As it stands now, and so until the transaction ends: whoever wants to end it waits. */
    Optional<Grant> holdShared(UUID id) {
        return first(ALL + "where id = ? for share", id);
    }

    /** To be ended. */
    Optional<Grant> hold(UUID id) {
        return first(ALL + "where id = ? for no key update", id);
    }

    /** What still stands on a consent, to be ended; in the order of their ids, so that two who end do not block. */
    List<Grant> holdStanding(UUID consent) {
        return query(ALL + "where consent = ? and ended_at is null order by id for no key update", consent);
    }

    /** Everything that somebody was ever given of a record, the newest first. */
    List<Grant> of(String recipient, RecordId record) {
        return query(
                ALL + "where recipient = ? and record_id = ? order by given_at desc, id", recipient, record.value());
    }

    /** Those given to that person, and those that these agencies gave, the newest first. */
    List<Grant> list(@Nullable String recipient, Collection<String> grantedBy, long offset, int limit) {
        String sql = ALL + LISTED + "order by given_at desc, id offset ? limit ?";
        return query(sql, recipient, grantedBy.toArray(String[]::new), offset, limit);
    }

    long count(@Nullable String recipient, Collection<String> grantedBy) {
        String sql = "select count(*) from app.access_grant " + LISTED;
        Long count = database.queryForObject(sql, Long.class, recipient, grantedBy.toArray(String[]::new));
        return count == null ? 0 : count;
    }

    void end(UUID id, End end) {
        database.update(
                "update app.access_grant set end_kind = ?, ended_at = ?, ended_by = ?, end_reason = ? where id = ?",
                end.kind().name(),
                end.at(),
                end.by(),
                end.reason(),
                id);
    }

    private Optional<Grant> first(String sql, UUID id) {
        return query(sql, id).stream().findFirst();
    }

    private List<Grant> query(String sql, @Nullable Object... arguments) {
        return database.query(sql, (row, index) -> grant(row), arguments);
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("request")),
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("recipient"),
                new AgencyCode(row.getString("recipient_agency")),
                new AgencyCode(row.getString("granted_by")),
                row.getString("purpose"),
                words(row, "fields"),
                forms(row),
                row.getString("channel"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("decision", UUID.class),
                row.getObject("consent", UUID.class),
                row.getObject("given_at", OffsetDateTime.class),
                end(row));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Set<FormOfUse> forms(ResultSet row) throws SQLException {
        return words(row, "forms_of_use").stream().map(FormOfUse::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        String kind = row.getString("end_kind");
        if (kind == null) return null;
        return new End(
                End.Kind.valueOf(kind),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }
}
