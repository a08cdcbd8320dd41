package org.dongthuan.disclosure;

import java.util.Collection;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** What people are told on the way of a question: its number and a day, never a word of it. */
@Component
class QuestionMail {

    static final String ASKED = "question-asked";
    static final String REMINDER = "question-reminder";
    static final String LATE = "question-late";
    static final String ANSWERED = "question-answered";
    static final String RESPONSE_REMINDER = "question-response-reminder";
    static final String ESCALATED = "question-escalated";
    static final String SILENCE = "question-silence";
    static final String FINAL = "question-final";

    private final Notifications notifications;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    QuestionMail(Notifications notifications, People people, Agencies agencies, Texts texts) {
        this.notifications = notifications;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** Of the present term. */
    void toAgency(ReadingQuestion question, String kind, Collection<String> accounts) {
        for (String account : accounts) {
            notifications.announce(
                    event(question, kind), account, kind, question.number().text(), question.due());
        }
    }

    void toSubject(ReadingQuestion question, String kind) {
        notifications.announce(
                event(question, kind),
                question.subject(),
                kind,
                question.number().text(),
                question.due());
    }

    void nobody(ReadingQuestion question) {
        for (String administrator : people.administrators()) {
            notifications.announce(
                    event(question, "nobody"),
                    administrator,
                    "no-independent-reviewer",
                    question.number().text());
        }
    }

    /** What stands in Cockpit while nobody is there. */
    String nobodyLeft(ReadingQuestion question) {
        AgencyCode agency = question.readerAgency();
        return texts.text(
                "question.nobody-left",
                Texts.VIETNAMESE,
                question.number().text(),
                agency == null ? texts.text("portal.disclosures.system", Texts.VIETNAMESE) : agencies.name(agency));
    }

    private static String event(ReadingQuestion question, String what) {
        return question.number() + "/" + what + "/" + question.due();
    }
}
