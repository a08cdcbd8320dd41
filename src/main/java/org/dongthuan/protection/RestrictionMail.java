package org.dongthuan.protection;

import java.util.Collection;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** What people are told on the way of a request to restrict processing: its number and a day. */
@Component
class RestrictionMail {

    static final String RECEIVED = "restriction-received";
    static final String ASKED = "restriction-asked";
    static final String REMINDER = "restriction-reminder";
    static final String LATE = "restriction-late";
    static final String DECIDED = "restriction-decided";

    private final Notifications notifications;
    private final People people;
    private final Registry registry;
    private final Agencies agencies;
    private final Texts texts;

    RestrictionMail(Notifications notifications, People people, Registry registry, Agencies agencies, Texts texts) {
        this.notifications = notifications;
        this.people = people;
        this.registry = registry;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** Of the present term. */
    void ask(RestrictionRequest request, String kind, Collection<String> accounts) {
        for (String account : accounts) {
            notifications.announce(
                    request.number() + "/" + kind + "/" + request.due(),
                    account,
                    kind,
                    request.number().text(),
                    request.due());
        }
    }

    /** That it has arrived, and until when it is decided. */
    void received(RestrictionRequest request) {
        notifications.announce(
                request.number() + "/" + RECEIVED,
                request.requester(),
                RECEIVED,
                request.number().text(),
                request.due());
    }

    void decided(RestrictionRequest request) {
        notifications.announce(
                request.number() + "/" + DECIDED,
                request.requester(),
                DECIDED,
                request.number().text());
    }

    void nobody(RestrictionRequest request) {
        people.administrators()
                .forEach(administrator -> notifications.announce(
                        request.number() + "/nobody",
                        administrator,
                        "no-independent-reviewer",
                        request.number().text()));
    }

    /** What stands in Cockpit while nobody is there. */
    String nobodyLeft(RestrictionRequest request) {
        return texts.text(
                "restriction.nobody-left",
                Texts.VIETNAMESE,
                request.number().text(),
                agencies.name(registry.holder(request.record()).decidingAgency()));
    }
}
