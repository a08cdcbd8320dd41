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
                        "biểu mẫu động"),
                file("scripts of the whole file that are fonts as well", fontsAlsoUnder("Names"), "mã lệnh"),
                file("a script under a link that is a font as well", fontsAlsoInAList(), "mã lệnh"),
                file(
                        "a script among fonts of nothing",
                        withEntry("Extra", with(new COSDictionary(), "Font", fonts())),
                        "mã lệnh"),
                file("a script among the kinds of names", withNames(fonts()), "mã lệnh"),
                file("a script as a font", withFonts(with(new COSDictionary(), "F1", script)), "mã lệnh"),
                file("a script that is all fonts", withFonts(script), "mã lệnh"),
                file("a script in a font", withFonts(with(new COSDictionary(), "F1", fonts())), "mã lệnh"),
                file(
                        "an attachment as a picture",
                        withNamed("XObject", with(new COSDictionary(), "I1", dictionary("Type", "EmbeddedFile"))),
                        "tệp đính kèm"),
                file(
                        "a picture that is all pictures",
                        withNamed("XObject", with(part(new byte[0]), "EF", new COSDictionary())),
                        "tệp đính kèm"));
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
                Arguments.of("a font called JS", withFonts(fonts())),
                Arguments.of("a font called JS, in place", withFonts(direct(fonts()))),
                Arguments.of("a picture called EF", withNamed("XObject", called("EF"))),
                Arguments.of("a colour called XFA", withNamed("ColorSpace", called("XFA"))),
                Arguments.of("a mark called 3DD", withNamed("Properties", called("3DD"))),
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

    /** What a page calls a font, under a name that means a script elsewhere. */
    private static COSDictionary fonts() {
        return called("JS");
    }

    private static COSDictionary called(String name) {
        return with(new COSDictionary(), name, new COSDictionary());
    }

    private static COSDictionary direct(COSDictionary dictionary) {
        dictionary.setDirect(true);
        return dictionary;
    }

    private static byte[] withFonts(COSDictionary fonts) {
        return withNamed("Font", fonts);
    }

    private static byte[] withNamed(String kind, COSDictionary named) {
        return withNames(with(new COSDictionary(), kind, named));
    }

    private static byte[] withNames(COSDictionary resources) {
        return Documents.pdf(1, document -> document.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources));
    }

    private static byte[] fontsAlsoUnder(String entry) {
        COSDictionary both = called("JavaScript");
        return Documents.pdf(1, document -> {
            COSDictionary resources = with(new COSDictionary(), "Font", both);
            document.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(entry), both);
        });
    }

    private static byte[] fontsAlsoInAList() {
        COSDictionary both = fonts();
        return Documents.pdf(1, document -> {
            var list = new COSArray();
            list.add(both);
            document.getPage(0).getCOSObject().setItem(COSName.RESOURCES, with(new COSDictionary(), "Font", both));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Extra"), list);
        });
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
