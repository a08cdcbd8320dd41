package org.dongthuan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What some work cost so far: seconds of processor time, and what the database server has counted.
 *
 * @param commits of every transaction, those that only read included
 * @param logged bytes of the write-ahead log
 */
record Cost(
        double applicationSeconds, double databaseSeconds, long statements, long inserted, long commits, long logged) {

    private static final String COUNTED = """
            select (select coalesce(sum(calls), 0) from pg_stat_statements where dbid = database.datid
                    and query !~* '^(begin|commit|rollback|set |show )' and query !~ 'pg_stat_'),
                database.tup_inserted, database.xact_commit, pg_current_wal_lsn() - '0/0'::pg_lsn
            from pg_stat_database database where datname = current_database()""";

    /** Whose processor time is counted. */
    interface Machine {
        double applicationSeconds() throws IOException;

        double databaseSeconds() throws IOException;
    }

    /** @param superuser of the database that works, with the extension pg_stat_statements */
    static Cost soFar(Machine machine, Connection superuser) throws IOException, SQLException {
        try (Statement statement = superuser.createStatement()) {
            // what each connection has counted reaches the common counters now and then
            statement.execute("select pg_stat_force_next_flush(), pg_sleep(1.1), pg_stat_clear_snapshot()");
            try (ResultSet counted = statement.executeQuery(COUNTED)) {
                counted.next();
                return new Cost(
                        machine.applicationSeconds(),
                        machine.databaseSeconds(),
                        counted.getLong(1),
                        counted.getLong(2),
                        counted.getLong(3),
                        counted.getLong(4));
            }
        }
    }

    Cost since(Cost before) {
        return new Cost(
                applicationSeconds - before.applicationSeconds,
                databaseSeconds - before.databaseSeconds,
                statements - before.statements,
                inserted - before.inserted,
                commits - before.commits,
                logged - before.logged);
    }
}
