package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebAppTextsTests {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    /** What the web app fills in or obeys: {{name}}, {}, {0}, %s, %d, tags, entities, addresses, line breaks. */
    private static final Pattern FIXED =
            Pattern.compile("\\{\\{[^}]*}}|\\{\\d*}|%[sd]|</?[a-z]+\\b|&[a-z]+;|href=\"[^\"]*\"|\\n|^ | $");

    /** Markers in angle brackets, such as a missing value: words to the reader, not tags. */
    private static final Pattern MARKER = Pattern.compile("^<[A-Za-z]+>$");

    /** The ending put behind an English noun; Vietnamese has none. */
    private static final String PLURAL = "s";

    static List<String> apps() {
        return List.of("tasklist", "cockpit", "welcome");
    }

    @ParameterizedTest
    @MethodSource("apps")
    void translatesEveryTextOfTheWebApp(String app) throws IOException {
        assertThat(texts(app, "vi").keySet())
                .as("texts of %s", app)
                .containsExactlyInAnyOrderElementsOf(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @MethodSource("apps")
    void keepsPlaceholdersAndTags(String app) throws IOException {
        Map<String, String> vietnamese = texts(app, "vi");
        SoftAssertions softly = new SoftAssertions();
        texts(app, "en").forEach((key, english) -> {
            if (!MARKER.matcher(english).matches()) {
                softly.assertThat(fixedParts(vietnamese.get(key))).as(key).isEqualTo(fixedParts(english));
            }
        });
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void leavesNoTextEmptyThatEnglishHas(String app) throws IOException {
        Map<String, String> vietnamese = texts(app, "vi");
        texts(app, "en").forEach((key, english) -> {
            if (!english.isBlank() && !english.equals(PLURAL)) {
                assertThat(vietnamese.get(key)).as(key).isNotBlank();
            }
        });
    }

    /** Every text by its place in the file, such as {@code /labels/CLAIM_TASK} or {@code /dateLocales/months/0}. */
    private static Map<String, String> texts(String app, String language) throws IOException {
        String resource = APPS + app + "/locales/" + language + ".json";
        try (var file = WebAppTextsTests.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(file).as(resource).isNotNull();
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> texts = new TreeMap<>();
            // Camunda's files begin with a byte order mark
            collect(new ObjectMapper().readTree(json.replace("\uFEFF", "")), "", texts);
            return texts;
        }
    }

    private static void collect(JsonNode node, String place, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), place + "/" + field.getKey(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), place + "/" + i, texts);
            }
        } else {
            texts.put(place, node.asText());
        }
    }

    private static List<String> fixedParts(String text) {
        return FIXED.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
