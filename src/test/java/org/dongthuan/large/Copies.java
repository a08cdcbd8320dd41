package org.dongthuan.large;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes many rows of the few that a story left behind: the copies are as complete as the originals, whatever columns a
 * table has.
 *
 * <p>Copy {@code n} of everything carries the same {@code n}: ids and request numbers are changed by one rule wherever
 * they stand, so that the copies of one story belong together as the originals do.
 */
public final class Copies {

    private static final List<String> ENGINE_IDS = List.of(
            "id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "parent_id_",
            "super_exec_",
            "execution_id_",
            "task_id_",
            "super_process_instance_id_",
            "act_inst_id_");

    private final Connection database;
    private int first = 100_000;
    private int from = 1;

    public Copies(Connection database) {
        this.database = database;
    }

    /** The request numbers of the copies that are made from now on begin after that. */
    public void numberedFrom(int number) {
        first = number;
    }

    /** Those before are there already. */
    public void from(int copy) {
        from = copy;
    }

    /** The number that the copies have instead of that one. */
    public String number(String original) {
        return "'" + original.substring(0, 8) + "' || lpad((n + " + first + ")::text, 9, '0')";
    }

    /** How a column of the copies differs; may name {@code t.<column>} of the original and {@code n}. */
    public record Rule(String column, String expression) {}

    public static Rule rule(String column, String expression) {
        return new Rule(column, expression);
    }

    /**
     * Copies the rows so many times, those that are there counted.
     *
     * @param table with its schema
     * @param rows the originals, a condition
     * @param number the request number that becomes {@code <prefix>-2026-<9 digits>} wherever it stands
     */
    public void of(String table, String rows, String number, int times, Rule... rules) throws SQLException {
        Map<String, String> expressions = expressions(table, number);
        for (Rule rule : rules) expressions.replace(rule.column(), rule.expression());
        String columns = String.join(", ", expressions.keySet());
        String values = String.join(", ", expressions.values());
        execute("insert into " + table + " (" + columns + ") select " + values + " from (select * from " + table
                + " where " + rows + ") t cross join generate_series(" + from + ", " + times + ") n");
    }

    /** Likewise rows of the engine, whose ids are texts. */
    public void ofEngine(String table, String rows, int times, Rule... rules) throws SQLException {
        List<Rule> all = new ArrayList<>(ENGINE_IDS.stream()
                .map(column -> rule(column, "t." + column + " || '-' || n"))
                .toList());
        all.addAll(List.of(rules));
        of("camunda." + table, rows, "", times, all.toArray(Rule[]::new));
    }

    /** What brings many rows. */
    public interface Work {
        void run() throws SQLException;
    }

    /** Takes the indexes away and builds them anew over all the rows, which takes a fraction of the time; keys stay. */
    public void withoutIndexes(Work work) throws SQLException {
        String indexes = """
                from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace s on s.oid = c.relnamespace
                where s.nspname in ('app', 'camunda') and not c.relispartition
                    and not exists (select from pg_constraint where conindid = c.oid)""";
        // the partitions of one that is only the parent's are built with it
        List<String> made = column("select replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') " + indexes);
        for (String index : column("select format('%I.%I', s.nspname, c.relname) " + indexes)) {
            execute("drop index " + index);
        }
        work.run();
        for (String index : made) execute(index);
    }

    public void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    public List<String> column(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) found.add(result.getString(1));
        }
        return found;
    }

    /** The id that the copies have instead of that one. */
    public static String id(String original) {
        return "md5(" + original + "::text || '/' || n)::uuid";
    }

    private Map<String, String> expressions(String table, String number) throws SQLException {
        Map<String, String> expressions = new LinkedHashMap<>();
        String[] name = table.split("\\.");
        String columns = "select column_name || ' ' || data_type from information_schema.columns where table_schema = '"
                + name[0] + "' and table_name = '" + name[1]
                + "' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position";
        for (String column : column(columns)) {
            String[] words = column.split(" ", 2);
            expressions.put(words[0], expression("t." + words[0], words[1], number));
        }
        return expressions;
    }

    private String expression(String column, String type, String number) {
        return switch (type) {
            case "uuid" -> id(column);
            // what the documents say is never looked for
            case "bytea" -> "case when " + column + " is not null then '\\x01'::bytea end";
            case "text" ->
                number.isEmpty() ? column : "replace(" + column + ", '" + number + "', " + number(number) + ")";
            default -> column;
        };
    }
}
