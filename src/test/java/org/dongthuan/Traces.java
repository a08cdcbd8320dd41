package org.dongthuan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Words to be looked for in whatever the application leaves behind, in any case of their letters. */
final class Traces {

    private static final int AROUND = 60;
    private static final int BEGINNING = 4;
    private static final int HASHES = 1 << 14;

    private final List<String> words;

    /** By the hash of its beginning, so that a text is gone through once for all the words. */
    private final List<List<String>> byBeginning = Stream.generate(() -> (List<String>) new ArrayList<String>(0))
            .limit(HASHES)
            .toList();

    Traces(Collection<String> words) {
        this.words = words.stream().map(Traces::lower).toList();
        this.words.forEach(word -> byBeginning.get(hashAt(word, 0)).add(word));
    }

    /** Each word that stands in the text, with its surroundings. */
    List<String> in(String text) {
        Map<String, Integer> places = places(lower(text));
        return words.stream()
                .filter(places::containsKey)
                .map(word -> surroundings(text, places.get(word), word.length()))
                .toList();
    }

    private Map<String, Integer> places(String searched) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at <= searched.length() - BEGINNING; at++) {
            for (String word : byBeginning.get(hashAt(searched, at))) {
                if (searched.startsWith(word, at)) places.putIfAbsent(word, at);
            }
        }
        return places;
    }

    /** Of the few characters there; a shorter word is none that could be looked for. */
    private static int hashAt(String text, int at) {
        int hash = 0;
        for (int i = at; i < at + BEGINNING; i++) hash = hash * 31 + text.charAt(i);
        return hash & HASHES - 1;
    }

    private static String surroundings(String text, int at, int length) {
        int end = Math.min(text.length(), at + length + AROUND);
        return "…" + text.substring(Math.max(0, at - AROUND), end) + "…";
    }

    /** What stands in any column of any table of the schema, binary ones as the text they hold; by table. */
    Map<String, List<String>> in(Connection connection, String schema) throws SQLException {
        Map<String, List<String>> found = new TreeMap<>();
        var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        tables(database, schema).forEach((table, columns) -> {
            String row = "select concat_ws(' | ', " + columns + ") from " + schema + "." + table;
            List<String> here = database.queryForList(row, String.class).stream()
                    .flatMap(text -> in(text).stream())
                    .toList();
            if (!here.isEmpty()) found.put(table, here);
        });
        return found;
    }

    /** The tables, each with its columns as one list of SQL expressions. */
    private static Map<String, String> tables(JdbcTemplate database, String schema) {
        String columns = """
                select c.table_name, case c.udt_name
                    when 'bytea' then format('encode(%I, ''escape'')', c.column_name)
                    else format('%I::text', c.column_name) end as expression
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where table_schema = ? and t.table_type = 'BASE TABLE'
                order by c.ordinal_position""";
        return database.queryForList(columns, schema).stream()
                .collect(Collectors.groupingBy(
                        column -> (String) column.get("table_name"),
                        TreeMap::new,
                        Collectors.mapping(column -> (String) column.get("expression"), Collectors.joining(", "))));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
