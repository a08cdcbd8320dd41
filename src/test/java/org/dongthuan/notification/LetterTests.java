package org.dongthuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.dongthuan.notification.Letter.Line;
import org.dongthuan.notification.Letter.Part;
import org.junit.jupiter.api.Test;

class LetterTests {

    @Test
    void everythingIsEscapedInTheHtml() {
        String evil = "\"><script>x</script>&";
        var letter = new Letter(evil, List.of(part(Locale.forLanguageTag("vi"), evil), part(Locale.ENGLISH, evil)));
        assertThat(letter.html())
                .doesNotContain("<script")
                .contains("<title>&quot;&gt;&lt;script&gt;", "<div lang=\"vi\">", "<div lang=\"en\">");
        assertThat(letter.text()).contains(evil);
    }

    @Test
    void oneLinkStandsAloneAndSeveralSayWhatIsThere() {
        var part = new Part(Locale.ENGLISH, "Dear", "News.", List.of(new Line(null, "http://a/1")), "Bye");
        assertThat(new Letter("s", List.of(part, part)).text())
                .isEqualTo("Dear\n\nNews.\n\nhttp://a/1\n\nBye\n\n----------\n\nDear\n\nNews.\n\nhttp://a/1\n\nBye\n");
        var many = new Part(
                Locale.ENGLISH,
                "Dear",
                "News.",
                List.of(new Line("One", "http://a/1"), new Line("Two", "http://a/2")),
                "Bye");
        assertThat(new Letter("s", List.of(many)).text())
                .isEqualTo("Dear\n\nNews.\n\n- One\n  http://a/1\n\n- Two\n  http://a/2\n\nBye\n");
    }

    private static Part part(Locale language, String text) {
        return new Part(language, text, text, List.of(new Line(text, text)), text);
    }
}
