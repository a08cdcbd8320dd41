package org.dongthuan.review.web;

import java.util.Locale;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.FormErrors.FormError;
import org.dongthuan.platform.web.Told;
import org.dongthuan.review.TaskView;
import org.dongthuan.review.TaskView.Place;

/** Puts what is refused of a decision at the places that it is about. */
final class DecisionErrors {

    private DecisionErrors() {}

    /** Each sentence with the member of the decision that it is about. */
    static FormErrors of(Refusal refusal, Texts texts, Locale locale) {
        return FormErrors.of(refusal, member -> member, texts, locale);
    }

    /** @param task as it is now, with what was typed */
    static FormErrors placed(Told told, TaskView task) {
        var errors = new FormErrors();
        for (FormError error : told.errors()) {
            String member = error.anchor();
            Place place = member == null ? Place.NOWHERE : task.place(member);
            errors.add(new FormError(place.anchor(), place.subject(), error.detail(), null));
        }
        return errors;
    }
}
