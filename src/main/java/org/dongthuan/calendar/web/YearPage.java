package org.dongthuan.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dongthuan.calendar.CalendarDay;
import org.dongthuan.calendar.CalendarDesk;
import org.dongthuan.calendar.DayKind;
import org.dongthuan.calendar.WorkingDays;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a year of the calendar with the form below it. */
@Component
class YearPage {

    private static final int CHECKED_TERM = 5;

    private final CalendarDesk calendar;
    private final WorkingDays workingDays;
    private final Texts texts;
    private final Clock clock;

    YearPage(CalendarDesk calendar, WorkingDays workingDays, Texts texts, Clock clock) {
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.texts = texts;
        this.clock = clock;
    }

    ModelAndView show(@Nullable Integer asked, DayForm form, @Nullable Told told, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        int year = asked != null && calendar.years().contains(asked) ? asked : today.getYear();
        var page = new ModelAndView("calendar/year");
        page.addObject("year", year);
        page.addObject("years", calendar.years());
        page.addObject("days", lines(calendar.year(year), locale));
        page.addObject("removed", lines(calendar.removedFrom(year), locale));
        page.addObject("kinds", DayKind.values());
        page.addObject("form", form);
        page.addObject("today", today);
        page.addObject("checked", workingDays.after(today, CHECKED_TERM));
        FormErrors errors = told == null ? new FormErrors() : told.asErrors();
        page.addObject("errors", errors.all());
        page.addObject("at", errors.byAnchor());
        if (told != null) page.setStatus(HttpStatus.valueOf(told.status()));
        return page;
    }

    FormErrors errors(Refusal refusal, Locale locale) {
        return FormErrors.of(refusal, UnaryOperator.identity(), texts, locale);
    }

    private List<Line> lines(List<CalendarDay> days, Locale locale) {
        return days.stream().map(day -> line(day, locale)).toList();
    }

    private Line line(CalendarDay day, Locale locale) {
        String weekday = day.day().getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
        return new Line(day, weekday, day.name(locale), calendar.isChangeable(day.day()));
    }

    /** A day as the page shows it. */
    public record Line(CalendarDay day, String weekday, String name, boolean removable) {}
}
