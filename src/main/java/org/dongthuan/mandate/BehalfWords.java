package org.dongthuan.mandate;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** Says that one person acts for another: the same on pages, in calls and on papers. */
@Component
public class BehalfWords {

    private final MandateTable table;
    private final People people;
    private final Texts texts;

    BehalfWords(MandateTable table, People people, Texts texts) {
        this.table = table;
        this.people = people;
        this.texts = texts;
    }

    /** Whatever has become of the mandate since. */
    public OnBehalf of(UUID mandate) {
        return of(table.find(mandate).orElseThrow(() -> new IllegalStateException("No mandate " + mandate)));
    }

    public OnBehalf of(Mandate mandate) {
        return new OnBehalf(
                mandate.id(),
                name(mandate.mandatary()),
                name(mandate.principal()),
                VietnamTime.dayOf(mandate.givenAt()),
                mandate.from(),
                mandate.to(),
                mandate.cause());
    }

    /** The two, e.g. where a story says who did something. */
    public String briefly(OnBehalf who, Locale locale) {
        return texts.text(who.key("mandate.on-behalf"), locale, who.mandatary(), who.name());
    }

    /** Who acted, with the mandate; a paper has named the other one. */
    public String onPaper(OnBehalf who) {
        return texts.text(
                who.key("mandate.on-paper"),
                Texts.VIETNAMESE,
                who.mandatary(),
                VietnamTime.day(who.given()),
                VietnamTime.day(who.from()),
                VietnamTime.day(who.to()));
    }

    private String name(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }
}
