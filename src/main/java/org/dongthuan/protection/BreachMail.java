package org.dongthuan.protection;

import java.util.Collection;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** What people are told on the way of a breach: its number, and nothing of what happened. */
@Component
class BreachMail {

    static final String DETECTED = "breach-detected";
    static final String REMINDER = "breach-reminder";
    static final String LAST_REMINDER = "breach-last-reminder";
    static final String LATE = "breach-late";
    static final String TOLD = "breach-told";
    static final String CLOSING_REMINDER = "breach-closing-reminder";
    static final String CLOSING_LATE = "breach-closing-late";
    static final String ENDED = "breach-ended";

    private final Notifications notifications;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    BreachMail(Notifications notifications, People people, Agencies agencies, Texts texts) {
        this.notifications = notifications;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    void tell(Breach breach, String kind, Collection<String> accounts) {
        for (String account : accounts) {
            notifications.announce(
                    event(breach, kind), account, kind, breach.number().text());
        }
    }

    void nobody(Breach breach) {
        people.administrators().stream()
                .filter(administrator -> !breach.keepsOut(administrator))
                .forEach(administrator -> notifications.announce(
                        event(breach, "nobody"),
                        administrator,
                        "no-independent-reviewer",
                        breach.number().text()));
    }

    /** What stands in Cockpit while nobody is there. */
    String nobodyLeft(Breach breach) {
        return texts.text(
                "breach.nobody-left",
                Texts.VIETNAMESE,
                breach.number().text(),
                agencies.name(breach.origin().agency()));
    }

    private static String event(Breach breach, String what) {
        return breach.number() + "/" + what;
    }
}
