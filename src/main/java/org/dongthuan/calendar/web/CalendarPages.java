package org.dongthuan.calendar.web;

import java.time.LocalDate;
import java.util.Locale;
import org.dongthuan.calendar.CalendarDay;
import org.dongthuan.calendar.CalendarDesk;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The calendar of a year, adding a day to it, and taking one out. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

    private final CurrentActor currentActor;
    private final CalendarDesk calendar;
    private final YearPage years;

    CalendarPages(CurrentActor currentActor, CalendarDesk calendar, YearPage years) {
        this.currentActor = currentActor;
        this.calendar = calendar;
        this.years = years;
    }

    @GetMapping
    ModelAndView year(@RequestParam(required = false) @Nullable Integer year, Locale locale) {
        return years.show(year, DayForm.EMPTY, null, locale);
    }

    @PostMapping
    ModelAndView add(DayForm form, RedirectAttributes flash, Locale locale) {
        try {
            CalendarDay stated = calendar.state(currentActor.get(), form.command());
            return changed("stated", stated.day(), flash);
        } catch (Refusal.RuleViolated refusal) {
            LocalDate day = form.date();
            return years.show(day == null ? null : day.getYear(), form, refusal, locale);
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
        return SeeOther.page("/admin/calendar?year=" + day.getYear());
    }
}
