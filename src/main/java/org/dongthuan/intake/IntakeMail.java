package org.dongthuan.intake;

import java.time.LocalDate;
import java.util.Collection;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** What people are told on the way of a file: its number and a day, nothing of what stands in it. */
@Component
class IntakeMail {

    static final String WAITS = "intake-waits";
    static final String REMINDER = "intake-reminder";
    static final String REFUSED = "intake-refused";
    static final String WRITTEN = "intake-written";

    private final Notifications notifications;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    IntakeMail(Notifications notifications, People people, Agencies agencies, Texts texts) {
        this.notifications = notifications;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    void waits(IntakeFile file, Collection<String> accounts, LocalDate due) {
        for (String account : accounts)
            notifications.announce(
                    event(file, WAITS), account, WAITS, file.number().text(), due);
    }

    void reminder(IntakeFile file, Collection<String> accounts) {
        for (String account : accounts) tell(file, REMINDER, account);
    }

    void refused(IntakeFile file) {
        tell(file, REFUSED, file.broughtBy());
    }

    void written(IntakeFile file) {
        tell(file, WRITTEN, file.broughtBy());
    }

    void nobody(IntakeFile file) {
        for (String administrator : people.administrators())
            notifications.announce(
                    event(file, "nobody"),
                    administrator,
                    "no-independent-reviewer",
                    file.number().text());
    }

    /** What stands in Cockpit while nobody is there. */
    String nobodyLeft(IntakeFile file) {
        return texts.text("intake.nobody-left", Texts.VIETNAMESE, file.number().text(), agencies.name(file.agency()));
    }

    private void tell(IntakeFile file, String kind, String account) {
        notifications.announce(event(file, kind), account, kind, file.number().text());
    }

    private static String event(IntakeFile file, String what) {
        return file.number() + "/" + what;
    }
}
