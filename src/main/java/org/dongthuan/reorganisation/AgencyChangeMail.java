package org.dongthuan.reorganisation;

import java.util.Collection;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** What people are told of a change of agencies: its number and a day, nothing of whom it moves. */
@Component
class AgencyChangeMail {

    static final String PROPOSED = "agency-change-proposed";
    static final String REMINDER = "agency-change-reminder";
    static final String CLOSED = "agency-change-closed";
    static final String OFFICE_ENDED = "agency-change-office";
    static final String RECORD_MOVED = "agency-change-record";
    static final String CASE_MOVED = "agency-change-case";
    static final String READER = "agency-change-reader";

    private final Notifications notifications;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    AgencyChangeMail(Notifications notifications, People people, Agencies agencies, Texts texts) {
        this.notifications = notifications;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** Of the present term. */
    void ask(AgencyChange change, String kind, Collection<String> accounts) {
        for (String account : accounts) {
            notifications.announce(
                    event(change, kind + "/" + change.due()),
                    account,
                    kind,
                    change.number().text(),
                    change.due());
        }
    }

    /** That it is closed, or carried out, whoever entered it learns; what became of it stands behind the login. */
    void closed(AgencyChange change, AgencyChangeStatus status) {
        notifications.announce(
                event(change, CLOSED + "/" + status),
                change.proposedBy(),
                CLOSED,
                change.number().text());
    }

    /** To each of them, of the day from which the change holds. */
    void tell(AgencyChange change, String kind, Collection<String> accounts) {
        for (String account : accounts) {
            notifications.announce(
                    event(change, kind),
                    account,
                    kind,
                    change.number().text(),
                    change.wanted().from());
        }
    }

    /** Whoever asked for something learns who goes on with it. */
    void caseMoved(AgencyChange change, String request, String requester) {
        notifications.announce(event(change, CASE_MOVED + "/" + request), requester, CASE_MOVED, request);
    }

    void nobody(AgencyChange change) {
        people.administrators()
                .forEach(administrator -> notifications.announce(
                        event(change, "nobody"),
                        administrator,
                        "no-independent-reviewer",
                        change.number().text()));
    }

    /** What stands in Cockpit while nobody is there. */
    String nobodyLeft(AgencyChange change) {
        return texts.text(
                "reorganisation.nobody-left", Texts.VIETNAMESE, change.number().text(), agencies.name(change.first()));
    }

    private static String event(AgencyChange change, String what) {
        return change.number() + "/" + what;
    }
}
