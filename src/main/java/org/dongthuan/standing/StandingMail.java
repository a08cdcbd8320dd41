package org.dongthuan.standing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told by mail of a standing decision: to whoever proposed it, and to those who hold the post. */
@Component
public class StandingMail {

    static final String DECIDED = "standing-decided";
    static final String LAPSED = "standing-lapsed";
    static final String REVOKED = "standing-revoked";
    static final String SUCCEEDED = "standing-succeeded";

    private final StandingTable table;
    private final People people;
    private final Notifications notifications;

    StandingMail(StandingTable table, People people, Notifications notifications) {
        this.table = table;
        this.people = people;
        this.notifications = notifications;
    }

    /** Whoever holds the post is told of what he may now read; of a refusal only the proposer is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announceDecision(RequestNumber number) {
        StandingDecision decision = table.find(number).orElseThrow();
        Set<String> told = new LinkedHashSet<>(List.of(decision.requester()));
        if (decision.status() == StandingStatus.APPROVED) told.addAll(holders(decision));
        told.forEach(account -> notifications.announce(number + "/decided", account, DECIDED, number.text()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void announceLapse(RequestNumber number) {
        String requester = table.find(number).orElseThrow().requester();
        notifications.announce(number + "/lapsed", requester, LAPSED, number.text());
    }

    /** In the transaction that ends it. */
    void announceEnd(StandingDecision decision) {
        Set<String> told = new LinkedHashSet<>(List.of(decision.requester()));
        told.addAll(holders(decision));
        String number = decision.number().text();
        told.forEach(account -> notifications.announce(number + "/revoked", account, REVOKED, number));
    }

    /** Its post is no more: whoever held it holds it no longer, so that nobody but its proposer is told. */
    void announceClosed(StandingDecision decision) {
        String number = decision.number().text();
        notifications.announce(number + "/revoked", decision.requester(), REVOKED, number);
    }

    /** It goes on, and another department answers for it. */
    void announceSuccessor(StandingDecision decision, String change) {
        String number = decision.number().text();
        holders(decision).forEach(account -> notifications.announce(number + "/" + change, account, SUCCEEDED, number));
    }

    private List<String> holders(StandingDecision decision) {
        return people.holders(decision.post().role(), decision.post().agency());
    }
}
