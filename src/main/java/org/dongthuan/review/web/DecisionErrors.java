package org.dongthuan.review.web;

import java.util.Locale;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.FormErrors.FormError;
import org.dongthuan.review.TaskView;
import org.dongthuan.review.TaskView.Place;

/** Puts what is refused of a decision at the places that it is about. */
final class DecisionErrors {

    private DecisionErrors() {}

    /** @param task as it is now, with what was typed */
    static FormErrors of(Refusal refusal, TaskView task, Texts texts, Locale locale) {
        var errors = new FormErrors();
        if (refusal.violations().isEmpty()) errors.add(Place.NOWHERE.anchor(), texts.refusal(refusal, locale));
        for (Violation violation : refusal.violations()) {
            Place place = task.place(violation.field());
            errors.add(new FormError(place.anchor(), place.subject(), texts.violation(violation, locale), null));
        }
        return errors;
    }
}
