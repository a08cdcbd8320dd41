package org.dongthuan.life.web;

import java.util.Locale;
import org.dongthuan.life.MissingLabels;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.platform.web.FormErrors.FormError;
import org.springframework.stereotype.Component;

/** Says what is missing in a declaration, each at the group where it is said. */
@Component
class MissingWords {

    private final MissingLabels labels;
    private final Texts texts;

    MissingWords(MissingLabels labels, Texts texts) {
        this.labels = labels;
        this.texts = texts;
    }

    FormErrors errors(Refusal refusal, Locale locale) {
        var errors = new FormErrors();
        if (refusal.violations().isEmpty()) errors.add(null, texts.refusal(refusal, locale));
        for (Violation violation : refusal.violations()) {
            String text = texts.violation(violation, locale);
            String group = labels.group(violation.field());
            String anchor = group == null ? violation.field() : "group-" + group;
            errors.add(new FormError(anchor, labels.label(violation.field(), locale), text, null));
        }
        return errors;
    }
}
