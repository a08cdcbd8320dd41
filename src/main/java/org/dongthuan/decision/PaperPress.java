package org.dongthuan.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets the papers: a template that escapes every text, then a PDF. */
@Component
class PaperPress {

    private final SpringTemplateEngine templates;
    private final SingletonSupplier<PdfFile> pdf;
    private final DecisionSettings settings;

    @Autowired
    PaperPress(DecisionSettings settings) {
        this(settings, PaperPress.class.getClassLoader());
    }

    /** @param files finds templates and fonts, each of which is opened once */
    PaperPress(DecisionSettings settings, ClassLoader files) {
        this.settings = settings;
        templates = engine(files);
        // with the first paper, which nobody waits for as they do for a start
        pdf = SingletonSupplier.of(() -> new PdfFile(new PaperFonts(files)));
    }

    byte[] decision(DecisionPaper paper, String code) {
        return print("decision", whole(paper, false), code);
    }

    byte[] preview(DecisionPaper paper) {
        return pdf.obtain().of(templates.process("decision", context(whole(paper, true))));
    }

    byte[] extract(ExtractPaper copy, String code) {
        Map<String, Object> content =
                new HashMap<>(content(copy.decision(), copy.articles(), copy.lastArticle(), false));
        content.put("copy", copy);
        return print("decision", content, code);
    }

    private static Map<String, Object> whole(DecisionPaper paper, boolean preview) {
        return content(paper, NumberedArticle.all(paper.articles()), paper.lastArticle(), preview);
    }

    private static Map<String, Object> content(
            DecisionPaper paper, List<NumberedArticle> articles, int lastArticle, boolean preview) {
        return Map.of("paper", paper, "articles", articles, "lastArticle", lastArticle, "preview", preview);
    }

    byte[] letter(LetterPaper paper, String code) {
        return print("letter", Map.of("paper", paper, "head", paper.head()), code);
    }

    byte[] receipt(ReceiptText text, Letterhead head, String jsonSha256) {
        return print("receipt", Map.of("receipt", text, "head", head), jsonSha256);
    }

    byte[] resume(ResumeText text) {
        return pdf.obtain().of(templates.process("resume", context(Map.of("resume", text))));
    }

    byte[] minutes(MinutesText text, Letterhead head) {
        return pdf.obtain().of(templates.process("minutes", context(Map.of("minutes", text, "head", head))));
    }

    private byte[] print(String template, Map<String, Object> content, String code) {
        String address = settings.verifyAddress(code);
        Map<String, Object> all = new HashMap<>(content);
        all.put("code", code);
        all.put("address", address);
        all.put("page", settings.verifyAddress(""));
        all.put("qr", QrCode.dataAddress(address));
        return pdf.obtain().of(templates.process(template, context(all)));
    }

    private static Context context(Map<String, Object> content) {
        return new Context(Locale.forLanguageTag("vi"), content);
    }

    /** Apart from the pages' own engine: no message, no link, no bean is to be had in here. */
    private static SpringTemplateEngine engine(ClassLoader files) {
        var resolver = new ClassLoaderTemplateResolver(files);
        resolver.setPrefix("papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
