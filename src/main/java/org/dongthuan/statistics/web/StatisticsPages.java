package org.dongthuan.statistics.web;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.statistics.StatisticsDesk;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Figures about many, chosen on one page and taken along as a file. */
@Controller
@RequestMapping(StatisticsPages.PAGE)
class StatisticsPages {

    static final String PAGE = "/statistics";

    private final CurrentActor currentActor;
    private final StatisticsDesk desk;
    private final StatisticsPage page;
    private final SheetWords words;
    private final Texts texts;

    StatisticsPages(
            CurrentActor currentActor, StatisticsDesk desk, StatisticsPage page, SheetWords words, Texts texts) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.page = page;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@RequestParam MultiValueMap<String, String> typed, Locale locale) {
        Actor actor = currentActor.get();
        desk.purposes(actor);
        var form = StatisticsForm.of(typed, desk.dimensions());
        var errors = new FormErrors();
        if (form.isEmpty() && !typed.containsKey("show") || desk.day().isEmpty())
            return page.of(actor, form, errors, locale);
        try {
            var figures = desk.ask(actor, form.question(), FormOfUse.VIEW);
            return page.of(actor, form, errors, locale).addObject("sheet", words.sheet(figures, locale));
        } catch (Refusal.RuleViolated refusal) {
            return refused(actor, form, refusal, locale);
        }
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> file(@RequestParam MultiValueMap<String, String> typed, Locale locale) {
        var form = StatisticsForm.of(typed, desk.dimensions());
        return words.file(desk.ask(currentActor.get(), form.question(), FormOfUse.EXPORT), locale);
    }

    private ModelAndView refused(Actor actor, StatisticsForm form, Refusal.RuleViolated refusal, Locale locale) {
        var errors = FormErrors.of(refusal, StatisticsPages::anchor, texts, locale);
        ModelAndView shown = page.of(actor, form, errors, locale);
        shown.setStatus(HttpStatusCode.valueOf(refusal.status()));
        return shown;
    }

    static String anchor(String member) {
        if (member.equals("by")) return "by-1";
        return List.of("purpose", "name").contains(member) ? member : member.replaceFirst("^where\\.", "where-");
    }
}
