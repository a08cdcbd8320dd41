package org.dongthuan.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Withheld;
import org.dongthuan.grant.DisclosureDelay.Status;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.disclosure_delay}, each with the records from whose holders it withholds. */
@Component
class DelayTable {

    private static final String WITH_RECORDS = """
            select d.*, r.record_id, r.account, r.question, g.id as grant_id from app.disclosure_delay d
            join app.disclosure_delay_record r on r.delay = d.id
            left join app.access_grant g on g.request = d.request and g.record_id = r.record_id\
            """;

    private final JdbcClient database;

    DelayTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * A delay as it touches one record.
     *
     * @param account the holder's, where there is one
     * @param withheld what it withholds from him
     */
    record OnRecord(
            DisclosureDelay delay,
            RecordId record,
            @Nullable String account,
            Withheld withheld) {}

    void add(DisclosureDelay delay) {
        database.sql("""
                        insert into app.disclosure_delay (id, request, part, requester, agency, ground, release_day, asked_at, status)
                        values (:id, :request, :part, :requester, :agency, :ground, :releaseDay, :askedAt, 'ASKED')""")
                .param("id", delay.id())
                .param("request", delay.part().request().text())
                .param("part", partOf(delay.part()))
                .param("requester", delay.requester())
                .param("agency", delay.agency().code())
                .param("ground", delay.ground())
                .param("releaseDay", delay.releaseDay())
                .param("askedAt", delay.askedAt())
                .update();
    }

    void addRecord(DisclosureDelay delay, RecordId record, @Nullable String account, @Nullable RequestNumber question) {
        database.sql(
                        "insert into app.disclosure_delay_record (delay, record_id, account, question) values (?, ?, ?, ?)")
                .params(delay.id(), record.value(), account, question == null ? null : question.text())
                .update();
    }

    Optional<DisclosureDelay> find(UUID id) {
        return database.sql("select * from app.disclosure_delay where id = ?")
                .param(id)
                .query((row, index) -> delay(row))
                .optional();
    }

    /** To be released. */
    Optional<DisclosureDelay> hold(UUID id) {
        return database.sql("select * from app.disclosure_delay where id = ? for no key update")
                .param(id)
                .query((row, index) -> delay(row))
                .optional();
    }

    Map<RequestNumber, DisclosureDelay> ofRequests(Collection<String> requests) {
        Map<RequestNumber, DisclosureDelay> found = new HashMap<>();
        if (requests.isEmpty()) return found;
        database.sql("select * from app.disclosure_delay where request = any(?)")
                .param(requests.toArray(String[]::new))
                .query(row -> {
                    DisclosureDelay delay = delay(row);
                    found.put(delay.part(), delay);
                });
        return found;
    }

    /** Whatever touches that record, over or not, but for what was refused or never decided. */
    List<OnRecord> onRecord(RecordId record) {
        return database.sql(WITH_RECORDS + " where r.record_id = ? and d.status in ('ASKED', 'APPROVED')")
                .param(record.value())
                .query((row, index) -> onRecord(row))
                .list();
    }

    List<OnRecord> of(Collection<UUID> delays) {
        return database.sql(WITH_RECORDS + " where d.id = any(?::uuid[])")
                .param(delays.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, index) -> onRecord(row))
                .list();
    }

    /** The approved ones whose time is over and of which nobody was told; held, so that one node tells. */
    List<DisclosureDelay> untold(LocalDate today) {
        return database.sql("""
                        select * from app.disclosure_delay where status = 'APPROVED' and told_at is null
                            and (release_day <= ? or released_at is not null) order by release_day, id limit 100
                        for update skip locked""").param(today).query((row, index) -> delay(row)).list();
    }

    /** The newest first; of all agencies where none are named. */
    List<DisclosureDelay> list(@Nullable Set<String> agencies, @Nullable RecordId except, long offset, int limit) {
        return database.sql("select * from app.disclosure_delay d where " + LISTED + """
                         order by asked_at desc, id desc offset :offset limit :limit""")
                .param("all", agencies == null)
                .param("agencies", codes(agencies))
                .param("except", except == null ? null : except.value().toString())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> delay(row))
                .list();
    }

    private static final String LISTED = """
            (:all or d.agency = any(:agencies)) and not exists (select from app.disclosure_delay_record r
                where r.delay = d.id and r.record_id = :except::uuid)""";

    long count(@Nullable Set<String> agencies, @Nullable RecordId except, int most) {
        return database.sql("select count(*) from (select 1 from app.disclosure_delay d where " + LISTED
                        + " limit :most) as counted")
                .param("all", agencies == null)
                .param("agencies", codes(agencies))
                .param("except", except == null ? null : except.value().toString())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static String[] codes(@Nullable Set<String> agencies) {
        return agencies == null ? new String[0] : agencies.toArray(String[]::new);
    }

    void decide(DisclosureDelay delay, boolean approved, String by, UUID decision, OffsetDateTime at) {
        database.sql("""
                        update app.disclosure_delay set status = :status, decided_at = :at, decided_by = :by, decision = :decision
                        where id = :id""")
                .param("status", (approved ? Status.APPROVED : Status.REFUSED).name())
                .param("at", at)
                .param("by", by)
                .param("decision", decision)
                .param("id", delay.id())
                .update();
    }

    /** Of one part, or of a whole request. */
    void close(RequestNumber number, OffsetDateTime at) {
        boolean whole = number.equals(number.request());
        database.sql("""
                        update app.disclosure_delay set status = 'CLOSED', decided_at = :at
                        where request = :request and (:whole or part = :part) and status = 'ASKED'""")
                .param("at", at)
                .param("request", number.request().text())
                .param("whole", whole)
                .param("part", whole ? 0 : partOf(number))
                .update();
    }

    void release(DisclosureDelay delay, String by, OffsetDateTime at) {
        database.sql("update app.disclosure_delay set released_at = ?, released_by = ? where id = ?")
                .params(at, by, delay.id())
                .update();
    }

    void told(Collection<UUID> delays, OffsetDateTime at) {
        database.sql("update app.disclosure_delay set told_at = :at where id = any(:ids::uuid[])")
                .param("at", at)
                .param("ids", delays.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private static int partOf(RequestNumber part) {
        return Integer.parseInt(part.text().substring(part.request().text().length() + 1));
    }

    private static OnRecord onRecord(ResultSet row) throws SQLException {
        DisclosureDelay delay = delay(row);
        UUID grant = row.getObject("grant_id", UUID.class);
        String question = row.getString("question");
        Set<String> about =
                new HashSet<>(Set.of(delay.part().request().text(), delay.part().text()));
        if (question != null) about.add(question);
        if (delay.decision() != null) about.add(delay.decision().toString());
        var asked = VietnamTime.dayOf(delay.askedAt())
                .atStartOfDay(VietnamTime.ZONE)
                .toOffsetDateTime();
        return new OnRecord(
                delay,
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("account"),
                new Withheld(about, grant == null ? Set.of() : Set.of(grant), delay.requester(), asked));
    }

    private static DisclosureDelay delay(ResultSet row) throws SQLException {
        return new DisclosureDelay(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("request")).part(row.getInt("part")),
                row.getString("requester"),
                new AgencyCode(row.getString("agency")),
                row.getString("ground"),
                row.getObject("release_day", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class),
                Status.valueOf(row.getString("status")),
                row.getObject("decision", UUID.class),
                row.getObject("released_at", OffsetDateTime.class));
    }
}
