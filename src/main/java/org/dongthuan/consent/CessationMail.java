package org.dongthuan.consent;

import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** What people are told on the way from a withdrawal to its confirmation. */
@Component
class CessationMail {

    private final Notifications notifications;
    private final People people;
    private final ConsentNames names;
    private final Texts texts;

    CessationMail(Notifications notifications, People people, ConsentNames names, Texts texts) {
        this.notifications = notifications;
        this.people = people;
        this.names = names;
        this.texts = texts;
    }

    void asked(StoredConsent consent, Cessation cessation, List<String> asked) {
        announce(consent, cessation, "asked", ConsentMail.CESSATION, asked);
    }

    void reminded(StoredConsent consent, Cessation cessation, List<String> asked) {
        announce(consent, cessation, "reminded", ConsentMail.CESSATION_REMINDER, asked);
    }

    /** To the recipient, and to the person whose data it is. */
    void late(StoredConsent consent, Cessation passed) {
        announce(
                consent,
                passed,
                "late",
                ConsentMail.CESSATION_LATE,
                Stream.of(consent.question().requester()).filter(people::isOpen).toList());
        announce(
                consent,
                passed,
                "late",
                ConsentMail.CESSATION_LATE_SUBJECT,
                List.of(consent.question().subject()));
    }

    void nobody(StoredConsent consent, Cessation cessation) {
        String event = ConsentMail.ceasing(consent.number(), "nobody", cessation.due());
        for (String administrator : people.administrators()) {
            notifications.announce(
                    event,
                    administrator,
                    "no-independent-reviewer",
                    consent.number().text());
        }
    }

    String nobodyLeft(StoredConsent consent) {
        return texts.text(
                "consent.cessation.nobody-left",
                Texts.VIETNAMESE,
                consent.number().text(),
                names.agency(consent.question().recipientAgency()));
    }

    private void announce(StoredConsent consent, Cessation cessation, String what, String kind, List<String> accounts) {
        String event = ConsentMail.ceasing(consent.number(), what, cessation.due());
        for (String account : accounts) {
            notifications.announce(event, account, kind, consent.number().text(), cessation.due());
        }
    }
}
