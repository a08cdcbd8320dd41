package org.dongthuan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.intake_file}. */
@Component
class IntakeTable {

    private final JdbcClient database;

    IntakeTable(JdbcClient database) {
        this.database = database;
    }

    void add(IntakeFile file) {
        database.sql("""
                        insert into app.intake_file
                            (id, number, agency, hash, people, rows, state, accounts, brought_by, brought_at)
                        values (:id, :number, :agency, :hash, :people, :rows, :state, :accounts, :by, :at)""")
                .param("id", file.id())
                .param("number", file.number().text())
                .param("agency", file.agency().code())
                .param("hash", file.hash())
                .param("people", file.people())
                .param("rows", file.rows())
                .param("state", file.state().name())
                .param("accounts", file.accounts().toArray(String[]::new))
                .param("by", file.broughtBy())
                .param("at", file.broughtAt())
                .update();
    }

    Optional<IntakeFile> find(UUID id) {
        return one("select * from app.intake_file where id = :key", id);
    }

    Optional<IntakeFile> find(RequestNumber number) {
        return one("select * from app.intake_file where number = :key", number.text());
    }

    /** As it stands, and so until the transaction ends. */
    Optional<IntakeFile> hold(UUID id) {
        return one("select * from app.intake_file where id = :key for no key update", id);
    }

    /** Likewise. */
    Optional<IntakeFile> hold(RequestNumber number) {
        return one("select * from app.intake_file where number = :key for no key update", number.text());
    }

    List<IntakeFile> all(Collection<RequestNumber> numbers) {
        return database.sql("select * from app.intake_file where number = any(:numbers)")
                .param("numbers", numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(IntakeTable::read)
                .list();
    }

    /** Those of some agencies and those that others are asked to confirm, the newest first. */
    List<IntakeFile> newest(Collection<AgencyCode> own, Collection<AgencyCode> asked, int most) {
        return database.sql("""
                        select * from app.intake_file where agency = any(:own) or asked = any(:asked)
                        order by brought_at desc, id limit :most""")
                .param("own", codes(own))
                .param("asked", codes(asked))
                .param("most", most)
                .query(IntakeTable::read)
                .list();
    }

    byte @Nullable [] meanings(UUID id) {
        return database.sql("select meanings from app.intake_file where id = :id and meanings is not null")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    /** The file is checked anew. */
    void mean(UUID id, byte[] meanings) {
        database.sql("""
                        update app.intake_file set meanings = :meanings, state = 'CHECKING', done = 0, problems = 0
                        where id = :id""").param("id", id).param("meanings", meanings).update();
    }

    void checked(UUID id, State state) {
        database.sql("update app.intake_file set state = :state, claim = null, claimed_until = null where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /** Whose approvers are to confirm it; nobody where nobody independent is there. */
    void ask(UUID id, @Nullable AgencyCode agency) {
        database.sql("update app.intake_file set asked = :agency where id = :id")
                .param("id", id)
                .param("agency", agency == null ? null : agency.code())
                .update();
    }

    void confirm(UUID id, String account, OffsetDateTime at) {
        database.sql("update app.intake_file set confirmed_by = :account, confirmed_at = :at where id = :id")
                .param("id", id)
                .param("account", account)
                .param("at", at)
                .update();
    }

    void write(UUID id) {
        database.sql("update app.intake_file set state = 'WRITING', done = 0 where id = :id")
                .param("id", id)
                .update();
    }

    void refuse(UUID id, String account, OffsetDateTime at, String why) {
        database.sql("""
                        update app.intake_file set state = 'REFUSED', refused_by = :account, refused_at = :at,
                            refusal = :why, ended_at = :at, meanings = null
                        where id = :id""")
                .param("id", id)
                .param("account", account)
                .param("at", at)
                .param("why", why)
                .update();
    }

    /** Unless it has come to another end. */
    void cancel(UUID id, OffsetDateTime at) {
        database.sql("""
                        update app.intake_file set state = 'CANCELLED', ended_at = :at, meanings = null, claim = null,
                            claimed_until = null
                        where id = :id and ended_at is null""").param("id", id).param("at", at).update();
    }

    void written(UUID id, OffsetDateTime at, String receipt) {
        database.sql("""
                        update app.intake_file set state = 'WRITTEN', ended_at = :at, receipt = :receipt, meanings = null,
                            claim = null, claimed_until = null
                        where id = :id""")
                .param("id", id)
                .param("at", at)
                .param("receipt", receipt)
                .update();
    }

    /** The one that waits longest and that nobody works on: from now on nobody else does. */
    Optional<UUID> claim(UUID claim, OffsetDateTime now, OffsetDateTime until) {
        return database.sql("""
                        update app.intake_file set claim = :claim, claimed_until = :until
                        where id = (select id from app.intake_file
                            where state in ('CHECKING', 'WRITING') and (claimed_until is null or claimed_until < :now)
                            order by brought_at limit 1 for update skip locked)
                        returning id""")
                .param("claim", claim)
                .param("now", now)
                .param("until", until)
                .query(UUID.class)
                .optional();
    }

    /** Held by whoever claimed it, as long as nobody else did since. */
    Optional<IntakeFile> holdClaimed(UUID id, UUID claim) {
        return database.sql("""
                        select * from app.intake_file
                        where id = :id and claim = :claim and state in ('CHECKING', 'WRITING')
                        for no key update""")
                .param("id", id)
                .param("claim", claim)
                .query(IntakeTable::read)
                .optional();
    }

    /** How much of it is done now, and what came of the last piece. */
    void progress(IntakeFile file, int done, int problems, int added, OffsetDateTime claimedUntil) {
        database.sql("""
                        update app.intake_file set done = :done, problems = problems + :problems, added = added + :added,
                            left_out = left_out + :leftOut, claimed_until = :until
                        where id = :id""")
                .param("id", file.id())
                .param("done", done)
                .param("problems", problems)
                .param("added", added)
                .param("leftOut", file.state() == State.WRITING ? done - file.done() - added : 0)
                .param("until", claimedUntil)
                .update();
    }

    /** Those of which something is still kept, and that nobody confirmed or mended since. */
    List<UUID> leftSince(OffsetDateTime before, int most) {
        return database.sql("""
                        select id from app.intake_file f
                        where state <> 'WRITING' and coalesce(ended_at, brought_at) < :before
                            and (ended_at is null or exists (select from app.intake_piece p where p.file_id = f.id))
                        order by brought_at limit :most for update skip locked""")
                .param("before", before)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private Optional<IntakeFile> one(String sql, Object key) {
        return database.sql(sql).param("key", key).query(IntakeTable::read).optional();
    }

    private static String[] codes(Collection<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::code).toArray(String[]::new);
    }

    private static IntakeFile read(ResultSet row, int index) throws SQLException {
        return new IntakeFile(
                row.getObject("id", UUID.class),
                new RequestNumber(row.getString("number")),
                new AgencyCode(row.getString("agency")),
                row.getString("hash"),
                row.getInt("people"),
                row.getInt("rows"),
                State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("problems"),
                List.of((String[]) row.getArray("accounts").getArray()),
                row.getString("brought_by"),
                Objects.requireNonNull(row.getObject("brought_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("asked")).map(AgencyCode::new).orElse(null),
                row.getString("confirmed_by"),
                row.getString("refused_by"),
                row.getString("refusal"),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getInt("added"),
                row.getInt("left_out"),
                row.getString("receipt"));
    }
}
