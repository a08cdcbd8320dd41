package org.dongthuan.protection;

import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Restrictions;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes what is decided on a request to restrict processing; the effect comes in the same transaction. */
@Component
class RestrictionWords {

    private final RestrictionRequestTable requests;
    private final RestrictionDeciders deciders;
    private final RestrictionRules rules;
    private final Restrictions effects;
    private final RestrictionWork work;
    private final People people;

    RestrictionWords(
            RestrictionRequestTable requests,
            RestrictionDeciders deciders,
            RestrictionRules rules,
            Restrictions effects,
            RestrictionWork work,
            People people) {
        this.requests = requests;
        this.deciders = deciders;
        this.rules = rules;
        this.effects = effects;
        this.work = work;
        this.people = people;
    }

    /** @throws Refusal {@code already-decided} (409), {@code restriction-invalid} (422) */
    void take(String account, RequestNumber number, RestrictionWordBody body) {
        RestrictionRequest request = requests.lock(number).orElseThrow();
        deciders.check(account, request);
        RestrictionWord word = rules.check(body);
        if (!requests.decided(request, word, account, work.now())) throw new Refusal.Conflict("already-decided");
        if (word.restricts()) effects.impose(number.text(), request.record(), request.purposes(), request.lastDay());
        Actor actor = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        work.decided(actor, request, word);
    }
}
