package org.dongthuan.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** All requests to read somebody else's data. */
@Component
class AccessRequestTable {

    static final String PREFIX = "KT";

    private static final String OWN_OR_ASKED = """
            from app.access_request a where a.requester = ? or (a.number in (
                select split_part(asked, '.', 1) from app.cases_asked_of(variadic ?) asked)
                and not exists (select 1 from app.access_part p where p.request = a.number and p.subject = ?))""";

    private final JdbcTemplate database;

    AccessRequestTable(JdbcTemplate database) {
        this.database = database;
    }

    RequestNumber nextNumber(int year) {
        Long next = database.queryForObject("select nextval('app.access_request_number')", Long.class);
        return RequestNumber.of(PREFIX, year, next == null ? 0 : next);
    }

    void add(AccessRequest request) {
        database.update(
                """
                insert into app.access_request (number, requester, recipient_agency, door, purpose, purpose_text,
                    legal_basis, fields, forms_of_use, from_day, to_day, channel, status, submitted_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                request.number().text(),
                request.requester(),
                request.recipientAgency().code(),
                request.door().name(),
                request.purpose(),
                request.purposeText(),
                request.legalBasis(),
                request.fields().toArray(String[]::new),
                request.formsOfUse().stream().map(FormOfUse::name).sorted().toArray(String[]::new),
                request.from(),
                request.to(),
                request.channel(),
                request.status().name(),
                request.submittedAt());
        for (int i = 0; i < request.people().size(); i++) add(request, i);
    }

    private void add(AccessRequest request, int position) {
        AskedPerson person = request.people().get(position);
        database.update(
                """
                insert into app.access_part (request, record_id, position, part, subject, managing_agency,
                    deciding_agency, consent, consent_number, stage) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                request.number().text(),
                person.record().value(),
                position,
                person.part(),
                person.subject(),
                person.managingAgency().code(),
                person.decidingAgency().code(),
                person.consent(),
                person.consentNumber().text(),
                person.stage().name());
    }

    /** The request, named by its own number or by that of a part. */
    Optional<AccessRequest> find(RequestNumber number) {
        return database
                .query(
                        "select * from app.access_request where number = ?",
                        this::request,
                        number.request().text())
                .stream()
                .findFirst();
    }

    AccessRequest get(RequestNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no request " + number));
    }

    /** As it stands now, and so until the caller's transaction ends. */
    AccessRequest hold(RequestNumber number) {
        database.query(
                "select 1 from app.access_request where number = ? for update",
                row -> {},
                number.request().text());
        return get(number);
    }

    /** The person's own, newest first. */
    List<AccessRequest> ofRequester(String account, int page, int size) {
        return database.query(
                "select * from app.access_request where requester = ? order by submitted_at desc, number limit ? offset ?",
                this::request,
                account,
                size,
                (long) page * size);
    }

    long countOfRequester(String account) {
        return count("select count(*) from app.access_request where requester = ?", account);
    }

    /** The person's own and those in which one of his groups was asked, newest first. */
    List<AccessRequest> ownOrAsked(String account, Collection<String> groups, int page, int size) {
        String[] asked = groups.toArray(String[]::new);
        return database.query(
                "select a.* " + OWN_OR_ASKED + " order by a.submitted_at desc, a.number limit ? offset ?",
                this::request,
                account,
                asked,
                account,
                size,
                (long) page * size);
    }

    long countOwnOrAsked(String account, Collection<String> groups) {
        String[] asked = groups.toArray(String[]::new);
        return count("select count(*) " + OWN_OR_ASKED, account, asked, account);
    }

    void move(AccessRequest request, AskedPerson person, AccessStage stage, @Nullable String reason) {
        database.update(
                "update app.access_part set stage = ?, reason = ? where request = ? and record_id = ?",
                stage.name(),
                reason,
                request.number().text(),
                person.record().value());
    }

    void decided(RequestNumber part, AskedPerson person, UUID decision) {
        database.update(
                "update app.access_part set decision = ? where request = ? and record_id = ?",
                decision,
                part.request().text(),
                person.record().value());
    }

    /** Brings the word for the whole in line with its parts, and notes when nothing of it is open any more. */
    AccessRequest summarise(RequestNumber number, OffsetDateTime now) {
        AccessRequest request = get(number);
        AccessStatus status = AccessStatus.of(
                request.people().stream().map(AskedPerson::stage).toList());
        database.update(
                "update app.access_request set status = ?, closed_at = ?, version = version + 1 where number = ?",
                status.name(),
                status.isOpen() ? null : now,
                request.number().text());
        return get(number);
    }

    private long count(String sql, Object... arguments) {
        Long count = database.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    private AccessRequest request(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new AccessRequest(
                new RequestNumber(number),
                row.getString("requester"),
                new AgencyCode(row.getString("recipient_agency")),
                Door.valueOf(row.getString("door")),
                row.getString("purpose"),
                row.getString("purpose_text"),
                row.getString("legal_basis"),
                words(row, "fields").toList(),
                words(row, "forms_of_use").map(FormOfUse::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("channel"),
                AccessStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("closed_at", OffsetDateTime.class),
                people(number));
    }

    private List<AskedPerson> people(String number) {
        return database.query(
                "select * from app.access_part where request = ? order by position",
                (row, index) -> new AskedPerson(
                        new RecordId(row.getObject("record_id", UUID.class)),
                        row.getInt("part"),
                        row.getString("subject"),
                        new AgencyCode(row.getString("managing_agency")),
                        new AgencyCode(row.getString("deciding_agency")),
                        row.getObject("consent", UUID.class),
                        new RequestNumber(row.getString("consent_number")),
                        AccessStage.valueOf(row.getString("stage")),
                        row.getString("reason"),
                        row.getObject("decision", UUID.class)),
                number);
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Stream.of((String[]) array.getArray());
    }
}
