package org.dongthuan.appointment;

import java.util.Collection;
import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** What people are told on the way of a proposal: its number and a day, nothing of who is to become what. */
@Component
class AppointmentMail {

    static final String PROPOSED = "appointment-proposed";
    static final String REMINDER = "appointment-reminder";
    static final String CLOSED = "appointment-closed";
    static final String APPOINTED = "appointment-made";

    private final Notifications notifications;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    AppointmentMail(Notifications notifications, People people, Agencies agencies, Texts texts) {
        this.notifications = notifications;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** Of the present term. */
    void ask(Proposal proposal, String kind, Collection<String> accounts) {
        for (String account : accounts) {
            notifications.announce(
                    event(proposal, kind + "/" + proposal.due()),
                    account,
                    kind,
                    proposal.number().text(),
                    proposal.due());
        }
    }

    /** That it is closed, whoever proposed it learns; what became of it stands behind the login. */
    void closed(Proposal proposal) {
        notifications.announce(
                event(proposal, CLOSED),
                proposal.proposedBy(),
                CLOSED,
                proposal.number().text());
    }

    void appointed(Proposal proposal) {
        notifications.announce(
                event(proposal, APPOINTED),
                proposal.wanted().account(),
                APPOINTED,
                proposal.number().text());
    }

    void nobody(Proposal proposal) {
        people.administrators()
                .forEach(administrator -> notifications.announce(
                        event(proposal, "nobody"),
                        administrator,
                        "no-independent-reviewer",
                        proposal.number().text()));
    }

    /** What stands in Cockpit while nobody is there. */
    String nobodyLeft(Proposal proposal) {
        return texts.text(
                "appointment.nobody-left",
                Texts.VIETNAMESE,
                proposal.number().text(),
                Optional.ofNullable(proposal.wanted().held().agency())
                        .map(agencies::name)
                        .orElseGet(() -> texts.text("appointment.national", Texts.VIETNAMESE)));
    }

    private static String event(Proposal proposal, String what) {
        return proposal.number() + "/" + what;
    }
}
