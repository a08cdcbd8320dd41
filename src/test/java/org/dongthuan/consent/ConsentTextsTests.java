package org.dongthuan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeMap;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The words are the same whenever and wherever they are put together. */
@ApplicationTest
class ConsentTextsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    ConsentTexts texts;

    @Autowired
    ConsentTable table;

    @AfterEach
    void clear() {
        new ConsentFixtures(context).cancelOpen();
    }

    @Test
    void theSameConsentHasTheSameWordsEveryTime() {
        StoredConsent consent = asked();
        ConsentText first = texts.compose(consent, Texts.VIETNAMESE);
        ConsentText again = texts.compose(table.find(consent.id()).orElseThrow(), Texts.VIETNAMESE);
        assertThat(again).isEqualTo(first);
        assertThat(again.sha256()).isEqualTo(first.sha256());
        assertThat(texts.compose(consent, Texts.ENGLISH).sha256()).isNotEqualTo(first.sha256());
    }

    @Test
    void whatIsKeptReadsBackAsItWasShown() {
        ConsentText shown = texts.compose(asked(), Texts.VIETNAMESE);
        assertThat(ConsentText.of(shown.version(), shown.language(), shown.body()))
                .isEqualTo(shown);
    }

    @Test
    void theWordsNameEveryFieldEveryUseAndTheLastDays() {
        StoredConsent consent = asked();
        ConsentQuestion question = consent.question();
        String words = texts.compose(consent, Texts.VIETNAMESE).body();
        assertThat(words)
                .contains("Điện thoại", "Nơi ở hiện nay", "Tên gọi khác")
                .contains("Xem trên màn hình", "In ra giấy")
                .doesNotContain("Kết xuất tệp")
                .contains(ConsentTexts.day(question.from(), Texts.VIETNAMESE))
                .contains(ConsentTexts.day(question.to(), Texts.VIETNAMESE))
                .contains(ConsentTexts.day(consent.consent().answerBy(), Texts.VIETNAMESE));
    }

    /** People have agreed to these very sentences: other sentences are another version. */
    @ParameterizedTest
    @CsvSource({
        "vi, b445219e512e4ae7bc4ff7a4f9d04872037db7f202e81f6829c8f314b2ea8f4b",
        "en, 5e33663f8733f31f15808f3a8fff0f8952bd5743de66131284974ef80be1bac9"
    })
    void aPublishedWordingNeverChanges(String language, String sha256) throws IOException {
        var properties = new Properties();
        Path file = Path.of("src/main/resources/messages/consent_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var wording = new TreeMap<String, String>();
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("consent.text.2026-11."))
                .forEach(key -> wording.put(key, properties.getProperty(key)));
        assertThat(Sha256.of(wording.toString())).isEqualTo(sha256);
    }

    private StoredConsent asked() {
        return table.find(new ConsentFixtures(context).asked("nga.pham").number())
                .orElseThrow();
    }
}
