package org.dongthuan.transfer;

import java.util.List;
import java.util.Objects;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** Tells both agencies and the person how a transfer goes on; the mails name its number and nothing else. */
@Component
class TransferMail {

    private final Notifications notifications;
    private final Receivers receivers;
    private final TransferPeople transferPeople;
    private final People people;
    private final Texts texts;

    TransferMail(
            Notifications notifications,
            Receivers receivers,
            TransferPeople transferPeople,
            People people,
            Texts texts) {
        this.notifications = notifications;
        this.receivers = receivers;
        this.transferPeople = transferPeople;
        this.people = people;
        this.texts = texts;
    }

    /** Whoever proposed it: kept where the record is, taken or not by the other agency. */
    void closed(Transfer one) {
        announce(one, "closed", one.requester(), TransferMailKinds.CLOSED);
    }

    void toPerson(Transfer one, String kind) {
        if (one.subject() != null) announce(one, kind, one.subject(), kind);
    }

    /** Those who may say the word of the receiving agency. */
    void ask(Transfer one, String kind) {
        for (String account : receivers.accounts(one))
            notifications.announce(
                    one.number() + "/" + kind,
                    account,
                    kind,
                    one.number().text(),
                    Objects.requireNonNull(one.acceptBy(), "Nobody is asked"));
    }

    /** Those whose word is not needed any more. */
    void recalled(Transfer one) {
        for (String account : receivers.accounts(one)) announce(one, "recalled", account, TransferMailKinds.RECALLED);
    }

    void silent(Transfer one) {
        announce(one, "silent", one.requester(), TransferMailKinds.SILENT);
    }

    void nobody(Transfer one) {
        List<String> administrators = people.administrators();
        for (String administrator : administrators) announce(one, "nobody", administrator, "no-independent-reviewer");
    }

    /** In Cockpit, while nobody independent is there. */
    String nobodyLeft(Transfer one) {
        return texts.text(
                "transfer.nobody-left",
                Texts.VIETNAMESE,
                one.number().text(),
                transferPeople.agency(transferPeople.inForce(one.receiving())));
    }

    private void announce(Transfer one, String event, String account, String kind) {
        notifications.announce(
                one.number() + "/" + event, account, kind, one.number().text());
    }
}
