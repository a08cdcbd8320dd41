package org.dongthuan.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The statements with which the database was busiest while something ran. */
final class TopStatements {

    private static final int MOST = Integer.getInteger("bench.statements", 25);
    private static final int SHOWN = 150;

    private static final String BUSIEST = """
            select calls, rows, total_exec_time, regexp_replace(query, '\\s+', ' ', 'g') as query
            from pg_stat_statements join pg_database d on d.oid = dbid
            where d.datname = current_database() and query !~ 'pg_stat_'
            order by total_exec_time desc limit""";

    private TopStatements() {}

    /** From now on. */
    static void count(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** @param units how often the work was done meanwhile */
    static void print(Connection superuser, int units) throws SQLException {
        System.out.println("\nthe database's busiest statements, per unit: calls, rows, ms");
        try (Statement statement = superuser.createStatement();
                ResultSet busiest = statement.executeQuery(BUSIEST + " " + MOST)) {
            while (busiest.next()) {
                String query = busiest.getString("query");
                System.out.printf(
                        "%6.2f %7.2f %7.3f  %s%n",
                        busiest.getDouble("calls") / units,
                        busiest.getDouble("rows") / units,
                        busiest.getDouble("total_exec_time") / units,
                        query.substring(0, Math.min(SHOWN, query.length())));
            }
        }
    }
}
