package org.dongthuan.protection;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.Restrictions;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a person asks that the processing of the own data is restricted, follows that, and ends it. */
@Component
public class RestrictionDesk {

    private static final int MOST = 100;

    private final NewRestrictions entered;
    private final RestrictionRequestTable requests;
    private final RestrictionRules rules;
    private final RestrictionViews views;
    private final Restrictions effects;
    private final RestrictionWork work;

    RestrictionDesk(
            NewRestrictions entered,
            RestrictionRequestTable requests,
            RestrictionRules rules,
            RestrictionViews views,
            Restrictions effects,
            RestrictionWork work) {
        this.entered = entered;
        this.requests = requests;
        this.rules = rules;
        this.views = views;
        this.effects = effects;
        this.work = work;
    }

    /** The purposes that a person may name. */
    public List<AllowedUse> open() {
        return rules.open();
    }

    /** Those for which the law obliges to process. */
    public List<AllowedUse> closed() {
        return rules.closed();
    }

    /**
     * Asks for it.
     *
     * @throws Refusal {@code no-record} (404), {@code restriction-invalid} (422), {@code restriction-open} (409) while
     *     another one is not decided
     */
    @Transactional
    public RequestNumber ask(Actor actor, AskRestriction asked) {
        RestrictionRequest request = entered.enter(actor, asked);
        work.asked(actor, request);
        return request.number();
    }

    /** The own ones, the newest first. */
    @Transactional
    public List<RestrictionView> own(Actor actor, Locale locale) {
        work.read(actor, "restrictions");
        return requests.of(actor.account(), MOST).stream()
                .map(request -> views.view(request, locale))
                .toList();
    }

    /** One of the own ones; {@code request-unknown} (404) for others. */
    @Transactional
    public RestrictionView get(Actor actor, RequestNumber number, Locale locale) {
        RestrictionRequest request = mine(actor, number);
        work.read(actor, number.text());
        return views.view(request, locale);
    }

    /** Takes it back, or ends it where it is in force; {@code already-decided} (409) where there is nothing to end. */
    @Transactional
    public void end(Actor actor, RequestNumber number) {
        RestrictionRequest request = mine(actor, number);
        boolean inForce = request.status() == RestrictionStatus.IN_FORCE;
        if (!requests.over(number, inForce, work.now())) throw new Refusal.Conflict("already-decided");
        if (inForce) effects.end(number.text());
        work.ended(actor, request, inForce);
    }

    private RestrictionRequest mine(Actor actor, RequestNumber number) {
        return requests.lock(number)
                .filter(found -> found.requester().equals(actor.account()))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }
}
