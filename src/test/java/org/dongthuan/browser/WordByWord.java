package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the steps of a chapter of the README as they are written: a sentence that nobody knows how to follow fails. */
final class WordByWord {

    private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. (.+)$");

    /** Between two things to do. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s.,;:→()]+");

    private final List<Phrase> phrases;

    /** @param phrases of those that fit the first counts */
    WordByWord(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /** What to do on reading something. */
    record Phrase(Pattern words, Consumer<MatchResult> hands) {}

    static Phrase phrase(String words, Consumer<MatchResult> hands) {
        return new Phrase(Pattern.compile(words), hands);
    }

    /** What stands behind the numbers, from that heading to the next. */
    static List<String> steps(String heading, String next) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String story = readme.substring(readme.indexOf(heading), readme.indexOf(next));
        return STEP.matcher(story).results().map(step -> step.group(1)).toList();
    }

    void follow(String step) {
        int at = 0;
        while (at < step.length()) {
            Matcher between = BETWEEN.matcher(step).region(at, step.length());
            if (between.lookingAt()) {
                at = between.end();
                continue;
            }
            int here = at;
            MatchResult words = null;
            for (Phrase phrase : phrases) {
                Matcher matcher = phrase.words().matcher(step).region(here, step.length());
                if (!matcher.lookingAt()) continue;
                words = matcher.toMatchResult();
                phrase.hands().accept(words);
                break;
            }
            assertThat(words)
                    .as("nobody knows how to follow: " + step.substring(here))
                    .isNotNull();
            at = words.end();
        }
    }
}
