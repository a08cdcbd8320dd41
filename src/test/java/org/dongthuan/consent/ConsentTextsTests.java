package org.dongthuan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Law 91/2025/QH15 Art. 4(1): a consent counts only where the rights are known (Art. 9(2)). */
    @Test
    void everyRightOfTheLawIsNamedAndNothingIsPromisedThatCannotBeKept() {
        String words = texts.compose(asked(), Texts.VIETNAMESE).body();
        assertThat(words)
                .contains("được biết về hoạt động xử lý", "tự nguyện quyết định", "rút lại sự đồng ý")
                .contains("xem dữ liệu cá nhân", "đề nghị chỉnh sửa")
                .contains("yêu cầu cung cấp, xóa, hạn chế xử lý", "yêu cầu phản đối xử lý")
                .contains("khiếu nại, tố cáo, khởi kiện, yêu cầu bồi thường thiệt hại")
                .contains("biện pháp, giải pháp bảo vệ")
                .doesNotContain("hậu quả bất lợi");
        assertThat(texts.compose(asked(), Texts.ENGLISH).body())
                .contains("to know of the processing", "withdraw your consent", "to correct it")
                .contains("to provide, to delete or to restrict", "to object", "to complain", "measures that protect")
                .doesNotContain("Nothing adverse");
    }

    @Test
    void whatIsSensitiveIsCalledSo() {
        var stories = new ConsentFixtures(context);
        ConsentQuestion plain = stories.question("nga.pham");
        ConsentQuestion question = new ConsentQuestion(
                plain.request(),
                plain.record(),
                plain.subject(),
                plain.requester(),
                plain.recipientAgency(),
                plain.purpose(),
                plain.purposeText(),
                plain.legalBasis(),
                List.of("phone", "religion", "policy_family"),
                plain.formsOfUse(),
                plain.from(),
                plain.to(),
                null);
        StoredConsent consent = table.find(stories.asked(question).number()).orElseThrow();
        assertThat(texts.compose(consent, Texts.VIETNAMESE).sections().get(1).lines())
                .startsWith("Điện thoại", "Tôn giáo (dữ liệu cá nhân nhạy cảm)")
                .doesNotContain("Tôn giáo");
    }

    /** People have agreed to these very sentences: other sentences are another version. */
    @ParameterizedTest
    @CsvSource({
        "vi, 3b9941b3db47e958000e3dbeb7d536dc018c394eb78570d95eac769c5059525e",
        "en, df14c5871b9c495149940cac8375674c4b12f72ea5788161d305e2bd7840a9c4"
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
