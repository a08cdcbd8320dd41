package org.dongthuan.correction.web;

import java.time.LocalDate;
import java.util.Locale;
import org.dongthuan.calendar.TermWords;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.correction.CorrectionView;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** Says in a line how the last day of a correction was counted, and for how long the clock stood still. */
@Component
class CountedTerm {

    private final TermWords terms;
    private final TimeLimitRules limits;
    private final Texts texts;

    CountedTerm(TermWords terms, TimeLimitRules limits, Texts texts) {
        this.terms = terms;
        this.limits = limits;
        this.texts = texts;
    }

    String of(CorrectionView view, Locale locale) {
        LocalDate before = view.extendedFrom();
        if (view.pausedDays() == 0 && before == null)
            return terms.counted(TimeLimitRules.CORRECTION, view.submittedAt(), view.dueDate(), locale);
        var first = limits.dueDate(TimeLimitRules.CORRECTION, VietnamTime.dayOf(view.submittedAt()));
        var counted = new StringBuilder(terms.counted(TimeLimitRules.CORRECTION, view.submittedAt(), first, locale));
        if (view.pausedDays() > 0)
            counted.append("; ").append(texts.text("portal.request.paused", locale, view.pausedDays()));
        if (before != null)
            counted.append("; ").append(texts.text("portal.request.extended", locale, VietnamTime.day(before)));
        return counted.toString();
    }
}
