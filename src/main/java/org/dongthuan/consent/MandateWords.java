package org.dongthuan.consent;

import java.util.List;
import java.util.Locale;
import org.dongthuan.consent.ConsentText.Section;
import org.dongthuan.mandate.BehalfWords;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.mandate.OnBehalf;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** Says that one person speaks for another: the same on pages, in calls, in the words of a question and on receipts. */
@Component
class MandateWords {

    private final BehalfWords behalf;
    private final Texts texts;

    MandateWords(BehalfWords behalf, Texts texts) {
        this.behalf = behalf;
        this.texts = texts;
    }

    OnBehalf of(Mandate mandate) {
        return behalf.of(mandate);
    }

    /** The section with which the words of a question begin. */
    Section section(Mandate mandate, String version, Locale language) {
        OnBehalf who = of(mandate);
        String prefix = who.key("consent.mandate." + version) + ".";
        return new Section(
                texts.text(prefix + "heading", language),
                List.of(
                        texts.text(
                                prefix + "1",
                                language,
                                who.mandatary(),
                                who.name(),
                                ConsentTexts.day(who.given(), language),
                                ConsentTexts.day(who.from(), language),
                                ConsentTexts.day(who.to(), language)),
                        texts.text(prefix + "2", language),
                        texts.text(prefix + "3", language)));
    }

    /** One line: who answered for whom, by which mandate. */
    String line(OnBehalf who, Locale language) {
        return texts.text(
                who.key("consent.answered-for"),
                language,
                who.mandatary(),
                who.name(),
                ConsentTexts.day(who.given(), language),
                ConsentTexts.day(who.from(), language),
                ConsentTexts.day(who.to(), language));
    }
}
