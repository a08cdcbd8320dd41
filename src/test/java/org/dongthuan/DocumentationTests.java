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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say about the code is there: a reader who searches for a name finds it. */
class DocumentationTests {

    /** A class, perhaps with a method of it, in code marks. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]*)+)(?:\\.[a-z]\\w*)?(?:\\(\\))?`");

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\\)");

    /** Named for what they are outside of this project. */
    private static final Set<String> FOREIGN =
            Set.of("JavaDelegate", "JdbcTemplate", "JdbcClient", "JpaRepository", "ResourceBundle", "PostgreSQL");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            List<Path> found =
                    docs.filter(file -> file.toString().endsWith(".md")).collect(Collectors.toList());
            found.add(Path.of("README.md"));
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyClassThatAPageNamesIsThere(Path page) throws IOException {
        Set<String> classes = classes();
        Set<String> missing = new TreeSet<>();
        Matcher named = NAMED.matcher(Files.readString(page));
        while (named.find()) {
            if (!classes.contains(named.group(1)) && !FOREIGN.contains(named.group(1))) missing.add(named.group(1));
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        Set<String> broken = new TreeSet<>();
        Matcher link = LINK.matcher(Files.readString(page));
        Path folder = page.toAbsolutePath().getParent();
        while (link.find()) {
            if (!Files.exists(folder.resolve(link.group(1)))) broken.add(link.group(1));
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHANGELOG", "CONTRIBUTING", "SECURITY", "threat-model", "guides/install"})
    void whatEverybodyLooksForIsLinkedFromTheReadme(String page) throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("(src/docs/" + page + ".md");
    }

    @Test
    void everyDecisionStandsInTheIndex() throws IOException {
        String index = Files.readString(Path.of("src/docs/adr/README.md"));
        try (Stream<Path> pages = Files.list(Path.of("src/docs/adr"))) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> name.matches("\\d{4}-.*\\.md"))
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            return sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
