package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the web apps have in common is said once. */
class WebAppStylesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path COMMON = RESOURCES.resolve("static/assets/web-apps.css");
    private static final Path APPS = RESOURCES.resolve("META-INF/resources/webjars/camunda/app");

    private static final Pattern IMPORT = Pattern.compile("@import url\\('([^']+)'\\);");
    private static final Pattern RULE = Pattern.compile("[^{}]+\\{[^{}]*}");

    static Stream<String> apps() {
        return Stream.of("tasklist", "cockpit", "welcome");
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyAppImportsTheCommonPartBeforeItsOwn(String app) {
        String styles = withoutComments(styles(app));
        var common = IMPORT.matcher(styles);
        assertThat(common.lookingAt()).isTrue();
        // as the browser resolves it: the files of the web apps lie under /camunda/app, ours under /
        Path address =
                Path.of("/camunda/app", app, "styles").resolve(common.group(1)).normalize();
        assertThat(address).isEqualTo(Path.of("/assets/web-apps.css"));
        assertThat(COMMON).exists();
    }

    @Test
    void noRuleIsSaidTwice() {
        // where the page begins is the same for two, but not for the third
        assertThat(Stream.concat(Stream.of(COMMON), apps().map(WebAppStylesTests::styles))
                        .flatMap(file -> rules(file).stream())
                        .filter(rule -> !rule.startsWith("body {")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** The files of the web apps are served without a charset. */
    @Test
    void theyAreWrittenInAscii() {
        assertThat(Stream.concat(Stream.of(COMMON), apps().map(WebAppStylesTests::styles)))
                .allSatisfy(file -> assertThat(
                                StandardCharsets.US_ASCII.newEncoder().canEncode(text(file)))
                        .isTrue());
    }

    private static Path styles(String app) {
        return APPS.resolve(app).resolve("styles/user-styles.css");
    }

    private static List<String> rules(Path file) {
        return RULE.matcher(IMPORT.matcher(withoutComments(file)).replaceAll(""))
                .results()
                .map(rule -> rule.group().strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static String withoutComments(Path file) {
        return text(file).replaceAll("(?s)/\\*.*?\\*/", "").strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
