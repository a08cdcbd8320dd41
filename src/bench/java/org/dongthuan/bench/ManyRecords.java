package org.dongthuan.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes many records of those that the demonstration has invented, with everything that belongs to one: agencies, rows,
 * projection, identity numbers, data key, account, appointment and a line of the log. Of the fields and the rows each
 * copy keeps some only, so that the whole fits on a small disk.
 */
final class ManyRecords {

    private static final String ID = "md5('record/' || n)::uuid";

    private final Connection superuser;

    /** @param superuser may leave foreign keys unchecked: the copies belong together by their making */
    ManyRecords(Connection superuser) {
        this.superuser = superuser;
    }

    /** Until there are so many; again and again, for ever more. */
    void grow(int records) throws SQLException {
        execute("set session_replication_role = replica");
        execute("set synchronous_commit = off");
        execute("drop table if exists seed");
        execute("create temporary table seed as select id, row_number() over (order by id) - 1 as place"
                + " from app.record where coalesce(account, '') !~ '^p[0-9]+$'");
        int invented = number("select count(*) from seed");
        int copied = number("select count(*) from app.record") - invented;
        if (records > copied + invented) copy(copied + 1, records - invented);
        execute("vacuum analyze");
        System.out.println("There are " + number("select count(*) from app.record") + " records in "
                + number("select (pg_database_size('dongthuan') >> 20)::int") + " MB");
    }

    /** Leaves nobody an account whose password everybody knows: the application would not start without its demonstration. */
    void closeKnownAccounts() throws SQLException {
        execute(
                "update app.account set password = 'none', email = id || '@example.vn' where email like '%.demo.example'");
    }

    private void copy(int first, int last) throws SQLException {
        copies("record", "id", "true", first, last, Map.of("id", ID, "account", "'p' || n", "fields", """
                (select jsonb_object_agg(key, value) from jsonb_each(o.fields) where key in ('birth_full_name',
                    'date_of_birth', 'phone', 'ethnicity', 'religion', 'highest_degree', 'major', 'personal_id'))"""));
        copies("record_agency", "record_id", "true", first, last, Map.of("record_id", ID));
        copies("record_projection", "record_id", "true", first, last, Map.of("record_id", ID));
        copies(
                "record_identity_number",
                "record_id",
                "o.field = 'personal_id'",
                first,
                last,
                Map.of("record_id", ID, "digest", "sha256(('number/' || n)::bytea)"));
        copies(
                "record_row",
                "record_id",
                "o.position = 0 and o.field = 'family_members'",
                first,
                last,
                Map.of("id", "md5('row/' || n)::uuid", "record_id", ID));
        copies(
                "data_key",
                "owner",
                "o.kind = 'record'",
                first,
                last,
                Map.of("id", "md5('key/' || n)::uuid", "owner", ID));
        String numbers = " from generate_series(" + first + ", " + last + ") n";
        execute("insert into app.account (id, password, family_name, given_name, email)"
                + " select 'p' || n, '{bcrypt}' || md5('password/' || n), 'Nguyễn', 'An', 'p' || n || '@example.vn'"
                + numbers);
        execute("insert into app.appointment (account, role, agency, valid_from)"
                + " select 'p' || n, 'OFFICIAL', 'H24.02', date '2025-07-01'" + numbers);
        execute("insert into app.audit_event (at, actor, action, record_id, outcome, channel)"
                + " select now(), 'p' || n, 'READ_RECORD', " + ID + ", 'DONE', 'API'" + numbers);
    }

    /**
     * Copies the rows {@code o} of the originals.
     *
     * @param record the column that names the record
     * @param which which rows of it
     * @param rules how the columns of copy {@code n} differ
     */
    private void copies(String table, String record, String which, int first, int last, Map<String, String> rules)
            throws SQLException {
        Map<String, String> columns = columns(table);
        columns.putAll(rules);
        int rows = update("insert into app." + table + " (" + String.join(", ", columns.keySet()) + ") select "
                + String.join(", ", columns.values()) + " from app." + table + " o join seed on seed.id = o." + record
                + " join generate_series(" + first + ", " + last
                + ") n on n % (select count(*) from seed) = seed.place where "
                + which);
        System.out.println(table + ": " + rows + " rows more");
    }

    private Map<String, String> columns(String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (Statement statement = superuser.createStatement();
                ResultSet result = statement.executeQuery(
                        "select column_name from information_schema.columns where table_schema = 'app'"
                                + " and table_name = '" + table
                                + "' and is_generated = 'NEVER' and is_identity = 'NO'")) {
            while (result.next()) columns.put(result.getString(1), "o." + result.getString(1));
        }
        return columns;
    }

    private int number(String query) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private int update(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
