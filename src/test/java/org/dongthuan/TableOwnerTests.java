package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table is read and written by the module whose migration makes it, and by no other. */
class TableOwnerTests {

    private static final Path SOURCES = Path.of("src/main/java/org/dongthuan");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern MADE = Pattern.compile(
            "create (?:unlogged )?(?:table|sequence|(?:materialized )?view)(?: if not exists)? app\\.(\\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("V[\\d_.]+__([a-z]+).*\\.sql");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\bapp\\.(\\w+)");

    /** It asks the database what the application's role may do to the log, and reads no row of it. */
    private static final Path GUARD_OF_RIGHTS = Path.of("platform/RuntimeRoleGuard.java");

    @Test
    void noModuleNamesATableOfAnother() {
        Map<String, String> owners = owners();
        assertThat(foreign(owners)).isEmpty();
    }

    /** The scan finds something: each module that makes tables names one of them. */
    @Test
    void everyModuleWithTablesNamesItsOwn() {
        Map<String, String> owners = owners();
        Set<String> makers = new TreeSet<>(owners.values());
        Set<String> speakers = new TreeSet<>();
        eachName((module, file, table) -> {
            if (module.equals(owners.get(table))) speakers.add(module);
        });
        // the tables of the corrections are entities, their names stand in annotations
        speakers.add("correction");
        assertThat(makers).isNotEmpty().isSubsetOf(speakers);
    }

    @Test
    void aForeignNameIsFound() {
        Map<String, String> strangers = owners();
        strangers.replaceAll((table, module) -> table.equals("outbox") ? "calendar" : module);
        assertThat(foreign(strangers)).anyMatch(line -> line.contains("app.outbox of calendar"));
    }

    private static Set<String> foreign(Map<String, String> owners) {
        Set<String> foreign = new TreeSet<>();
        eachName((module, file, table) -> {
            String owner = owners.get(table);
            if (owner != null && !owner.equals(module) && !file.endsWith(GUARD_OF_RIGHTS))
                foreign.add("%s names app.%s of %s".formatted(SOURCES.relativize(file), table, owner));
        });
        return foreign;
    }

    private static void eachName(Visitor visitor) {
        for (Path file : files(SOURCES, ".java")) {
            String module = SOURCES.relativize(file).getName(0).toString();
            Matcher named = NAMED.matcher(COMMENT.matcher(text(file)).replaceAll(""));
            while (named.find()) visitor.visit(module, file, named.group(1));
        }
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        for (Path file : files(MIGRATIONS, ".sql")) {
            Matcher name = FILE.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            Matcher made = MADE.matcher(text(file));
            while (made.find()) owners.put(made.group(1), name.group(1));
        }
        assertThat(owners).isNotEmpty();
        return owners;
    }

    private static java.util.List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Visitor {
        void visit(String module, Path file, String table);
    }
}
