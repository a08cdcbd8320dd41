package org.dongthuan.alarm;

import java.util.Collection;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** What people are told on the way of an alarm: its number and a day, nothing of the reader and of what he read. */
@Component
class AlarmMail {

    static final String RAISED = "alarm-raised";
    static final String REMINDER = "alarm-reminder";
    static final String LATE = "alarm-late";
    static final String REVOCATION = "alarm-revocation";

    private final Notifications notifications;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    AlarmMail(Notifications notifications, People people, Agencies agencies, Texts texts) {
        this.notifications = notifications;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** Of the present term. */
    void tell(ReadingAlarm alarm, String kind, Collection<String> accounts) {
        for (String account : accounts) {
            notifications.announce(
                    event(alarm, kind), account, kind, alarm.number().text(), alarm.due());
        }
    }

    /** That there was no good reason: those who gave the reader something to read may end it. */
    void revocation(ReadingAlarm alarm, Collection<String> accounts) {
        for (String account : accounts) {
            notifications.announce(
                    event(alarm, REVOCATION),
                    account,
                    REVOCATION,
                    alarm.number().text());
        }
    }

    /** No administrator hears of an alarm about himself. */
    void nobody(ReadingAlarm alarm) {
        people.administrators().stream()
                .filter(administrator -> !alarm.isAbout(administrator))
                .forEach(administrator -> notifications.announce(
                        event(alarm, "nobody"),
                        administrator,
                        "no-independent-reviewer",
                        alarm.number().text()));
    }

    /** What stands in Cockpit while nobody is there. */
    String nobodyLeft(ReadingAlarm alarm) {
        return texts.text(
                "alarm.nobody-left",
                Texts.VIETNAMESE,
                alarm.number().text(),
                Optional.ofNullable(alarm.readerAgency())
                        .map(agencies::name)
                        .orElseGet(() -> texts.text("alarm.no-agency", Texts.VIETNAMESE)));
    }

    private static String event(ReadingAlarm alarm, String what) {
        return alarm.number() + "/" + what + "/" + alarm.due();
    }
}
