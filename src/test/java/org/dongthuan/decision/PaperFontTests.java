package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Whether the fonts of papers have a glyph for every letter of the names that people in Vietnam bear. */
class PaperFontTests {

    /** The alphabets of Kinh, Ê Đê, Gia Rai and their neighbours, as far as Latin letters write them. */
    private static final List<String> ALPHABETS = List.of(
            "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y",
            "à ả ã á ạ ằ ẳ ẵ ắ ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ",
            "a ă â b ƀ č d đ e ĕ ê ê̆ g h i ĭ j k l m n ñ o ŏ ô ô̆ ơ ơ̆ p r s t u ŭ ư ư̆ w y",
            "f z ' ’ ʼ -");

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold", "Italic", "BoldItalic"})
    void everyLetterHasAGlyph(String style) throws IOException {
        byte[] file = new ClassPathResource("papers/fonts/LiberationSerif-" + style + ".ttf").getContentAsByteArray();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var glyphs = font.getUnicodeCmapLookup();
            for (String alphabet : ALPHABETS) {
                for (String letters : List.of(alphabet, alphabet.toUpperCase(Locale.ROOT))) {
                    Normalizer.normalize(letters, Form.NFC)
                            .codePoints()
                            .filter(letter -> letter != ' ')
                            .forEach(letter -> assertThat(glyphs.getGlyphId(letter))
                                    .as("%s (U+%04X) in %s", Character.toString(letter), letter, style)
                                    .isPositive());
                }
            }
        }
    }
}
