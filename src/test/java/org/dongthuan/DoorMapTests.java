package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dongthuan.access.Door;
import org.dongthuan.platform.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map from the notice to the tests leads somewhere: each process, test, door, purpose and row that it names is there. */
class DoorMapTests {

    private static final Path MAP = Path.of("src/docs/guides/doors.md");
    private static final Pattern PROCESS = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Tests)`");
    private static final Pattern PURPOSE = Pattern.compile("`([a-z]+(?:_[a-z]+)*)`");
    private static final Pattern DOOR = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+|AGGREGATED|STATUTORY)`");
    private static final Pattern ROWS = Pattern.compile("`DoorTableTests` rows? (\\d+)(?: (to|and) (\\d+))?");

    /** A line of the map: what the notice says, by which door, and which tests hold it. */
    record Line(String sentence, String door, String tests) {

        @Override
        public String toString() {
            return sentence;
        }
    }

    static List<Line> lines() throws IOException {
        return Files.readAllLines(MAP).stream()
                .filter(line -> line.startsWith("| “"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Line(cells[1].strip(), cells[2], cells[4]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyLineLeadsToTestsThatAreThere(Line line) throws IOException {
        assertThat(found(TEST, line.tests())).isNotEmpty().isSubsetOf(names("src/test/java", ".java"));
    }

    @Test
    void everyProcessIsThere() throws IOException {
        Set<String> named = found(PROCESS, Files.readString(MAP));
        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(names("processes", ".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyDoorAndPurposeOfALineIsThatOfItsRows(Line line) throws IOException {
        Set<String> doors = found(DOOR, line.door());
        assertThat(doors).isSubsetOf(Stream.of(Door.values()).map(Enum::name).collect(Collectors.toSet()));
        Map<String, String> doorOf = doorsOfPurposes();
        Set<String> purposes = found(PURPOSE, line.door());
        assertThat(purposes).isSubsetOf(doorOf.keySet());
        assertThat(purposes).allSatisfy(purpose -> assertThat(doors).contains(doorOf.get(purpose)));
        List<String> rows = rows(line.tests());
        if (rows.isEmpty()) return;
        String open = String.join(" ", rows);
        assertThat(doors).allSatisfy(door -> assertThat(open).contains("\"" + door + "\""));
        // figures have no row for each purpose: none of theirs opens a record
        if (!doors.contains("AGGREGATED"))
            assertThat(purposes).allSatisfy(purpose -> assertThat(open).contains("\"" + purpose + "\""));
    }

    /** A purpose that is nowhere in the map would have come in by no sentence of the notice. */
    @Test
    void everyPurposeOfAStatutoryOrAgencysDoorStandsInTheMap() throws IOException {
        Set<String> named = lines().stream()
                .flatMap(line -> found(PURPOSE, line.door()).stream())
                .collect(Collectors.toSet());
        assertThat(doorsOfPurposes().entrySet().stream()
                        .filter(purpose -> Set.of("STATUTORY", "AGENCY_CONSENT").contains(purpose.getValue()))
                        .map(Map.Entry::getKey))
                .isNotEmpty()
                .isSubsetOf(named);
    }

    private static Map<String, String> doorsOfPurposes() {
        return DataFile.shipped("purposes").rows().stream()
                .filter(row -> row.getField("kind").equals("purpose"))
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("door")));
    }

    /** The texts of the rows that are named. */
    private static List<String> rows(String tests) throws IOException {
        String table = Files.readString(Path.of("processes/access-door.dmn"));
        List<String> rows = new ArrayList<>();
        for (MatchResult named : ROWS.matcher(tests).results().toList()) {
            int first = Integer.parseInt(named.group(1));
            int last = named.group(3) == null ? first : Integer.parseInt(named.group(3));
            IntStream.rangeClosed(first, last).mapToObj(row -> row(table, row)).forEach(rows::add);
        }
        return rows;
    }

    private static String row(String table, int number) {
        int start = table.indexOf("<rule id=\"access-door-rule-" + number + "\">");
        assertThat(start).as("row " + number).isPositive();
        return table.substring(start, table.indexOf("</rule>", start));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String folder, String extension) throws IOException {
        Function<Path, String> name = file -> file.getFileName().toString();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.map(name)
                    .filter(file -> file.endsWith(extension))
                    .map(file -> file.substring(0, file.length() - extension.length()))
                    .collect(Collectors.toSet());
        }
    }
}
