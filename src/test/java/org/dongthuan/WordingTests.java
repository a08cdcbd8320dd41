package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dongthuan.platform.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Vietnamese text speaks as {@code src/docs/glossary.md} says, and speaks Vietnamese. */
class WordingTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** One Vietnamese syllable, with or without accents: an initial, vowels, an end. */
    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
            + "[aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ]{1,3}"
            + "(?:ch|ng|nh|[cmnpt])?");

    /** Syllables by chance, and the words by which English gives itself away. */
    private static final List<String> ENGLISH = List.of("the", "no", "not", "own", "on", "data");

    /** Names that nobody translates. */
    private static final List<String> NAMES = List.of("VNeID", "Idempotency", "Key", "iPhone", "Camera");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** A row of the table: what is not said, and where it may stand. */
    record Forbidden(String word, List<String> phrases, List<String> files) {

        @Override
        public String toString() {
            return word;
        }
    }

    static List<Forbidden> forbidden() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/docs/glossary.md"));
        int start = lines.indexOf("| Not | But | Right in | Not looked for in |") + 2;
        return lines.stream()
                .skip(start)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Forbidden(cells[1].strip(), parts(cells[3]), parts(cells[4])))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void noTextSaysIt(Forbidden forbidden) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : texts()) {
            String name = file.toString();
            if (forbidden.files().stream().anyMatch(name::endsWith)) continue;
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                // the keys of a bundle are no words of the text
                String text = name.endsWith(".properties") ? line.replaceFirst("^[\\w.-]+\\s*=", "") : line;
                if (says(text, forbidden)) found.add(name + ":" + number + " " + line.strip());
            }
        }
        assertThat(found)
                .as("%s is not said, see src/docs/glossary.md", forbidden.word())
                .isEmpty();
    }

    @Test
    void theTableIsReadAndNeverTakesAPieceOfAWord() throws IOException {
        List<Forbidden> all = forbidden();
        assertThat(all).hasSizeGreaterThan(20);
        Forbidden friend = all.get(0);
        assertThat(friend.word()).isEqualTo("bạn");
        assertThat(says("Công việc đang chờ bạn.", friend)).isTrue();
        assertThat(says("Bạn đã đăng xuất.", friend)).isTrue();
        assertThat(says("Văn bản của ban tổ chức", friend)).isFalse();
        var amend = new Forbidden("sửa đổi", List.of("được sửa đổi, bổ sung"), List.of());
        assertThat(says("Luật đã được sửa đổi, bổ sung năm 2025", amend)).isFalse();
        assertThat(says("Luật đã được sửa đổi, bổ sung; sửa đổi hồ sơ", amend)).isTrue();
    }

    static Stream<Path> bundles() throws IOException {
        return matching(RESOURCES.resolve("messages"), ".*_vi\\.properties").stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aVietnameseBundleHoldsNoEnglish(Path bundle) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        var foreign = new TreeSet<String>();
        for (String key : texts.stringPropertyNames()) {
            for (String word : english(texts.getProperty(key))) foreign.add(key + ": " + word);
        }
        assertThat(foreign).isEmpty();
    }

    static Stream<String> columns() {
        return Stream.of("purposes label_vi", "purposes legal_source", "fields label_vi", "row_columns label_vi");
    }

    /** What pages and papers print of the catalogues; notes on sources have columns of their own, which nobody prints. */
    @ParameterizedTest
    @MethodSource("columns")
    void aPrintedColumnOfTheCatalogueHoldsNoEnglish(String column) {
        String[] place = column.split(" ");
        var foreign = new TreeSet<String>();
        for (var row : DataFile.shipped(place[0]).rows()) {
            for (String word : english(row.getField(place[1]))) foreign.add(row.getField(1) + ": " + word);
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void englishIsFound() {
        assertThat(english("Nghị định 27/2026/NĐ-CP Điều 15(1) (data for administrative procedures)"))
                .contains("data", "for", "administrative", "procedures");
        assertThat(english("unconfirmed: Luật Thanh tra; no article read")).contains("unconfirmed", "article", "read");
        assertThat(english("Nghĩa vụ quân sự, quyền khuyết tật, đường Nguyễn Huệ, giấy tờ, PDF, CSV, {0}"))
                .isEmpty();
    }

    private static boolean says(String line, Forbidden forbidden) {
        String text = line.toLowerCase(Locale.ROOT);
        for (String phrase : forbidden.phrases()) text = text.replace(phrase.toLowerCase(Locale.ROOT), " ");
        String word = Pattern.quote(forbidden.word().toLowerCase(Locale.ROOT));
        return Pattern.compile("(?<![\\p{L}\\p{M}])" + word + "(?![\\p{L}\\p{M}])")
                .matcher(text)
                .find();
    }

    private static List<String> english(String text) {
        List<String> found = new ArrayList<>();
        Matcher words = WORD.matcher(text.replaceAll("\\{\\w+}|https?:\\S+|[\\w.]+@[\\w.]+|/\\w+", " "));
        while (words.find()) {
            String word = words.group();
            // abbreviations: PDF, CSV, UBND, NĐ
            if (word.equals(word.toUpperCase(Locale.ROOT)) || NAMES.contains(word)) continue;
            String small = word.toLowerCase(Locale.ROOT);
            if (ENGLISH.contains(small) || !SYLLABLE.matcher(small).matches()) found.add(word);
        }
        return found;
    }

    /** Pages, mails and papers in their bundles, forms, models, catalogues, web apps, guides. */
    private static List<Path> texts() throws IOException {
        List<Path> all = new ArrayList<>();
        all.addAll(matching(RESOURCES.resolve("messages"), ".*_vi\\.properties"));
        all.addAll(matching(Path.of("forms"), ".*\\.html"));
        all.addAll(matching(Path.of("processes"), ".*\\.(bpmn|dmn)"));
        all.addAll(matching(RESOURCES.resolve("papers"), ".*\\.html"));
        all.addAll(matching(RESOURCES.resolve("pages"), ".*\\.html"));
        all.addAll(matching(RESOURCES.resolve("catalogue"), ".*\\.csv"));
        all.addAll(matching(RESOURCES.resolve("demo"), ".*\\.csv"));
        all.addAll(matching(RESOURCES.resolve("META-INF/resources/webjars/camunda"), ".*(vi\\.json|\\.js)"));
        all.addAll(matching(Path.of("src/docs/guides"), ".*\\.md"));
        all.add(Path.of("README.md"));
        return all;
    }

    private static List<Path> matching(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches(name))
                    .filter(Files::isRegularFile)
                    .toList();
            assertThat(found).as(folder.toString()).isNotEmpty();
            return found;
        }
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("·"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
