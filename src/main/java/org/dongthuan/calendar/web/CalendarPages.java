package org.dongthuan.calendar.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.calendar.CalendarDay;
import org.dongthuan.calendar.CalendarDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.SeeOther;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of a year, adding a day to it, and taking one out. */
@Controller
@RequestMapping(CalendarPages.PAGE)
class CalendarPages {

    static final String PAGE = "/admin/calendar";

    private final CurrentActor currentActor;
    private final CalendarDesk calendar;
    private final YearPage years;
    private final TypedForms drafts;

    CalendarPages(CurrentActor currentActor, CalendarDesk calendar, YearPage years, TypedForms drafts) {
        this.currentActor = currentActor;
        this.calendar = calendar;
        this.years = years;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = TypedForm.DRAFT, required = false) @Nullable String draft,
            Model model,
            Locale locale) {
        String account = currentActor.get().account();
        DayForm typed = drafts.find(account, PAGE, draft).map(DayForm::of).orElse(DayForm.EMPTY);
        LocalDate day = typed.date();
        Integer shown = year == null && day != null ? Integer.valueOf(day.getYear()) : year;
        return years.show(shown, typed, Told.in(model), locale)
                .addObject(TypedForm.DRAFT, draft == null ? UUID.randomUUID() : draft);
    }

    @PostMapping
    ModelAndView add(
            DayForm form, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash, Locale locale) {
        Actor actor = currentActor.get();
        String draft = typed.getFirst(TypedForm.DRAFT);
        try {
            CalendarDay stated = calendar.state(actor, form.command());
            drafts.remove(actor.account(), draft);
            return changed("stated", stated.day(), flash);
        } catch (Refusal.RuleViolated refusal) {
            UUID kept = drafts.save(actor.account(), PAGE, draft, typed);
            Told.on(flash, years.errors(refusal, locale), refusal.status());
            return SeeOther.page(PAGE + "?" + TypedForm.DRAFT + "=" + kept);
        }
    }

    @GetMapping("/{day}/remove")
    String askBeforeRemoving(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, Model model, Locale locale) {
        CalendarDay found = calendar.removable(day);
        model.addAttribute("day", found);
        model.addAttribute("name", found.name(locale));
        return "calendar/remove";
    }

    @PostMapping("/{day}/remove")
    ModelAndView remove(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day, RedirectAttributes flash) {
        calendar.remove(currentActor.get(), day);
        return changed("removed", day, flash);
    }

    private static ModelAndView changed(String done, LocalDate day, RedirectAttributes flash) {
        flash.addFlashAttribute("done", done);
        flash.addFlashAttribute("doneDay", day);
        return SeeOther.page(PAGE + "?year=" + day.getYear());
    }
}
