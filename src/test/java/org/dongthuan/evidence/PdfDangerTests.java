package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.evidence.PdfSamples.action;
import static org.dongthuan.evidence.PdfSamples.dictionary;
import static org.dongthuan.evidence.PdfSamples.part;
import static org.dongthuan.evidence.PdfSamples.with;
import static org.dongthuan.evidence.PdfSamples.withAnnotation;
import static org.dongthuan.evidence.PdfSamples.withEntry;
import static org.dongthuan.evidence.PdfSamples.withLink;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class PdfDangerTests {

    private static final COSString ELSEWHERE = new COSString("\\\\stranger\\share\\more.pdf");

    private final DocumentCheck check = new DocumentCheck();

    static Stream<Arguments> refused() {
        COSDictionary web = with(action("URI"), "URI", new COSString("https://stranger.example/"));
        COSDictionary script = with(action("JavaScript"), "JS", new COSString("app.alert(1)"));
        return Stream.of(
                file("a script on opening", withEntry("OpenAction", script), "mã lệnh"),
                file("a script under a link", withLink(script), "mã lệnh"),
                file("a script of the whole file", names("JavaScript"), "mã lệnh"),
                file("a program under a link", withLink(with(action("Launch"), "F", ELSEWHERE)), "chương trình"),
                file("a program on opening", withEntry("OpenAction", action("Launch")), "chương trình"),
                file("another file under a link", withLink(with(action("GoToR"), "F", ELSEWHERE)), "tệp khác"),
                file(
                        "another file on opening",
                        withEntry("OpenAction", with(action("GoToR"), "F", ELSEWHERE)),
                        "tệp khác"),
                file("an article of another file", withLink(with(action("Thread"), "F", ELSEWHERE)), "tệp khác"),
                file("data from another file", withLink(action("ImportData")), "tệp khác"),
                file(
                        "content from another file",
                        withEntry("Extra", with(part(new byte[0]), "F", ELSEWHERE)),
                        "tệp khác"),
                file(
                        "a page of another file",
                        withEntry("Extra", with(part(new byte[0]), "Ref", new COSDictionary())),
                        "tệp khác"),
                file("a form that is sent", withLink(action("SubmitForm")), "gửi dữ liệu"),
                file("a page of the web on opening", withEntry("OpenAction", web), "tự mở"),
                file(
                        "a page of the web after all",
                        withEntry("OpenAction", with(action("GoTo"), "Next", web)),
                        "tự mở"),
                file("a page of the web on the way", withEntry("AA", with(new COSDictionary(), "WC", web)), "tự mở"),
                file(
                        "a page of the web under the mouse",
                        withAnnotation(with(dictionary("Subtype", "Link"), "AA", with(new COSDictionary(), "E", web))),
                        "tự mở"),
                file("a film", withAnnotation(dictionary("Subtype", "Movie")), "phim"),
                file("a sound", withAnnotation(dictionary("Subtype", "Sound")), "phim"),
                file("rich media", withAnnotation(dictionary("Subtype", "RichMedia")), "phim"),
                file("a solid body", withAnnotation(dictionary("Subtype", "3D")), "phim"),
                file("a film under a link", withLink(action("Rendition")), "phim"),
                file(
                        "an attachment on the page",
                        withAnnotation(dictionary("Subtype", "FileAttachment")),
                        "tệp đính kèm"),
                file("attachments of the file", names("EmbeddedFiles"), "tệp đính kèm"),
                file("an attachment under a link", withLink(action("GoToE")), "tệp đính kèm"),
                file("a file in a file", withEntry("Extra", dictionary("Type", "EmbeddedFile")), "tệp đính kèm"),
                file(
                        "a form that changes itself",
                        withEntry("AcroForm", with(new COSDictionary(), "XFA", new COSArray())),
                        "biểu mẫu động"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] pdf, String named) {
        assertThatThrownBy(() -> check.check(pdf)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo("evidence-active");
            assertThat(refusal.status()).isEqualTo(415);
            assertThat(text(refusal, "vi")).contains(named);
        });
    }

    static Stream<Arguments> harmless() {
        COSDictionary web = with(action("URI"), "URI", new COSString("https://dongthuan.example/"));
        return Stream.of(
                Arguments.of("a link to the web, for who clicks it", withLink(web)),
                Arguments.of("a link inside of the file", withLink(action("GoTo"))),
                Arguments.of("a page to begin at", withEntry("OpenAction", action("GoTo"))),
                Arguments.of(
                        "the window for printing",
                        withEntry("OpenAction", with(action("Named"), "N", COSName.getPDFName("Print")))),
                Arguments.of(
                        "a form to fill in",
                        withEntry("AcroForm", with(new COSDictionary(), "Fields", new COSArray()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void harmless(String what, byte[] pdf) {
        assertThat(check.check(pdf).content()).isEqualTo(pdf);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void eachIsNamedInBothLanguages(PdfDanger danger) {
        for (String language : new String[] {"vi", "en"}) {
            assertThat(text(RejectedDocument.active(danger), language))
                    .contains(texts().getMessage(
                                    "evidence.contains." + danger.word(), null, Locale.forLanguageTag(language)))
                    .doesNotContain("{", "evidence.");
        }
    }

    private static Arguments file(String what, byte[] pdf, String named) {
        return Arguments.of(what, pdf, named);
    }

    private static byte[] names(String kind) {
        return withEntry("Names", with(new COSDictionary(), kind, new COSDictionary()));
    }

    private static String text(Refusal refusal, String language) {
        return texts().getMessage(refusal.textKey(), refusal.arguments(), Locale.forLanguageTag(language));
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/evidence");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
