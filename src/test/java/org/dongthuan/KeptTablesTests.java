package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of every table it is written down how long it is kept, and what is cleaned can be cleaned. */
@ApplicationTest
class KeptTablesTests {

    private static final Pattern NAMED = Pattern.compile("`([a-z_]+)(\\*?)`");

    @Autowired
    JdbcClient database;

    @Test
    void theListNamesEveryTableAndNoOther() throws IOException {
        assertThat(listed("")).isEqualTo(new TreeSet<>(tables("app")));
    }

    @Test
    void theListNamesEveryKindOfTheEnginesTables() throws IOException {
        List<String> tables = tables("camunda");
        assertThat(tables).hasSizeGreaterThan(40);
        Set<String> kinds = listed("*");
        assertThat(tables).allMatch(table -> kinds.stream().anyMatch(table::startsWith));
        assertThat(kinds).allMatch(kind -> tables.stream().anyMatch(table -> table.startsWith(kind)));
    }

    /** The application's role deletes only where something goes by itself or is written anew. */
    @Test
    void nothingThatIsKeptForEverMayBeDeleted() {
        assertThat(tables("app").stream()
                        .filter(table -> database.sql("select has_table_privilege('app.' || ?, 'DELETE')")
                                .param(table)
                                .query(Boolean.class)
                                .single()))
                .containsExactlyInAnyOrder(
                        "channel_delivery",
                        "declaration_proof",
                        "declaration_value",
                        "grant_export",
                        "grant_export_grant",
                        "grant_export_piece",
                        "held_form",
                        "idempotency",
                        "intake_piece",
                        "key_encryption_key",
                        "open_task",
                        "open_task_reader",
                        "record_identity_number",
                        "recovery_code",
                        "review_draft",
                        "review_touch",
                        "second_factor",
                        "sign_in_failure",
                        "sign_in_place",
                        "spring_session",
                        "spring_session_attributes",
                        "statistics_figure",
                        "statistics_query",
                        "statistics_snapshot",
                        "throttle",
                        "typed_form");
    }

    /** The first cell of each line of the section's tables. */
    private static Set<String> listed(String ending) throws IOException {
        String page = Files.readString(Path.of("src/docs/data.md"));
        String section = page.substring(page.indexOf("## How long everything is kept"));
        String cells = section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .collect(Collectors.joining());
        Set<String> names = new TreeSet<>();
        Matcher named = NAMED.matcher(cells);
        while (named.find()) {
            if (named.group(2).equals(ending)) names.add(named.group(1));
        }
        assertThat(names).isNotEmpty();
        return names;
    }

    /** Without the partitions of others. */
    private List<String> tables(String schema) {
        return database.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = ? and c.relkind in ('r', 'p') and not c.relispartition""").param(schema).query(String.class).list();
    }
}
