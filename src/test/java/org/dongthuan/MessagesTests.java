package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in Vietnamese and in English, with the same arguments, once. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[^}]*}");

    static Stream<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("_"))
                    .map(name -> name.replaceAll("_(vi|en)\\.properties", ""))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeysAndAsManyArguments(String module) throws IOException {
        Properties vietnamese = texts(module, "vi");
        Properties english = texts(module, "en");
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(vietnamese.keySet()));
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(vietnamese.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(key, english)).as(key).isEqualTo(arguments(key, vietnamese));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noKeyStandsTwiceInAFile(String module) throws IOException {
        for (String language : new String[] {"vi", "en"}) {
            try (Stream<String> lines = Files.lines(file(module, language))) {
                assertThat(lines.filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                                .map(line ->
                                        line.substring(0, line.indexOf('=')).strip()))
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** The first bundle would win, and the other text would never be read. */
    @Test
    void noKeyStandsInTwoModules() throws IOException {
        assertThat(modules().flatMap(module -> keys(module).stream())).doesNotHaveDuplicates();
    }

    private static Set<String> keys(String module) {
        try {
            return texts(module, "vi").stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> arguments(String key, Properties texts) {
        var found = new TreeSet<String>();
        Matcher matcher = ARGUMENT.matcher(texts.getProperty(key));
        while (matcher.find()) found.add(matcher.group(1));
        // what is wrong with a value names the field: {0} by its Vietnamese label, {1} by its English one
        if (key.startsWith("value.") && !found.contains("0") && found.remove("1")) found.add("0");
        return found;
    }

    private static Properties texts(String module, String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(module, language))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path file(String module, String language) {
        return MESSAGES.resolve(module + "_" + language + ".properties");
    }
}
