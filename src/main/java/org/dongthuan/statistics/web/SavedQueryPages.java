package org.dongthuan.statistics.web;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.statistics.SavedQueries;
import org.dongthuan.statistics.StatisticsDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping a question under a name, and letting it go. */
@Controller
@RequestMapping(StatisticsPages.PAGE + "/saved")
class SavedQueryPages {

    private final CurrentActor currentActor;
    private final SavedQueries saved;
    private final StatisticsDesk desk;
    private final StatisticsPage page;
    private final Texts texts;

    SavedQueryPages(
            CurrentActor currentActor, SavedQueries saved, StatisticsDesk desk, StatisticsPage page, Texts texts) {
        this.currentActor = currentActor;
        this.saved = saved;
        this.desk = desk;
        this.page = page;
        this.texts = texts;
    }

    @PostMapping
    ModelAndView save(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(required = false) @Nullable String name,
            RedirectAttributes flash,
            Locale locale) {
        Actor actor = currentActor.get();
        var form = StatisticsForm.of(typed, desk.dimensions());
        try {
            saved.save(actor, name, form.question(), form.query());
            flash.addFlashAttribute("done", "saved");
            return SeeOther.page(StatisticsPages.PAGE + "?" + form.query());
        } catch (Refusal.RuleViolated refusal) {
            ModelAndView shown =
                    page.of(actor, form, FormErrors.of(refusal, StatisticsPages::anchor, texts, locale), locale);
            shown.addObject("name", name).setStatus(HttpStatusCode.valueOf(refusal.status()));
            return shown;
        }
    }

    @PostMapping("/{id}/delete")
    ModelAndView delete(@PathVariable UUID id, RedirectAttributes flash) {
        saved.delete(currentActor.get(), id);
        flash.addFlashAttribute("done", "deleted");
        return SeeOther.page(StatisticsPages.PAGE);
    }
}
