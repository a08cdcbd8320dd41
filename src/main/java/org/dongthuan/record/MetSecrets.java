package org.dongthuan.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Where features say that no record was found, and somebody may have come upon one of another regime. He is answered the
 * same either way.
 */
@Component
public class MetSecrets {

    private final Holders holders;
    private final HolderNameTable names;
    private final IdentityNumbers numbers;
    private final WatchedRecordTable watched;
    private final ApplicationEventPublisher events;

    MetSecrets(
            Holders holders,
            HolderNameTable names,
            IdentityNumbers numbers,
            WatchedRecordTable watched,
            ApplicationEventPublisher events) {
        this.holders = holders;
        this.names = names;
        this.numbers = numbers;
        this.watched = watched;
        this.events = events;
    }

    /** He asked for these. */
    public void among(Actor actor, Action action, Collection<RecordId> records) {
        if (records.isEmpty()) return;
        holders.secretsAmong(records)
                .forEach(record -> events.publishEvent(new SecretRecordMet(actor, action, record)));
    }

    /** He looked for somebody of that name or with that staff number. */
    public void called(Actor actor, Action action, String typed) {
        names.secretsCalled(typed).forEach(record -> events.publishEvent(new SecretRecordMet(actor, action, record)));
    }

    /** He brings new records of people with these personal numbers and accounts. */
    public void broughtAgain(
            Actor actor, Action action, Collection<String> personalNumbers, Collection<String> accounts) {
        List<RecordId> met = new ArrayList<>();
        if (!personalNumbers.isEmpty()) met.addAll(numbers.secrets("personal_id", personalNumbers));
        if (!accounts.isEmpty()) met.addAll(watched.of(accounts));
        among(actor, action, met);
    }
}
