package org.dongthuan.protection;

import java.util.List;
import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where breaches are reported and followed, and where persons read what they are told of those of their data. */
@Component
public class BreachDesk {

    private static final String LIST = "breaches";
    private static final int MOST_NOTICES = 100;

    private final NewBreaches entered;
    private final BreachTable breaches;
    private final BreachListTable lists;
    private final BreachHandling handling;
    private final Registry registry;

    BreachDesk(
            NewBreaches entered,
            BreachTable breaches,
            BreachListTable lists,
            BreachHandling handling,
            Registry registry) {
        this.entered = entered;
        this.breaches = breaches;
        this.lists = lists;
        this.handling = handling;
        this.registry = registry;
    }

    /**
     * Reports a breach: anybody of an office may.
     *
     * @throws Refusal {@code not-permitted} (403), {@code breach-invalid} (422), {@code request-unknown} (404) for an
     *     alarm that he may not see, {@code breach-reported} (409) for one that was reported before
     */
    @Transactional
    public RequestNumber report(Actor actor, ReportBreach report) {
        Breach breach = entered.enter(actor, report);
        handling.begins(actor, breach);
        return breach.number();
    }

    /** Whether the person is of an office. */
    @Transactional(readOnly = true)
    public boolean mayReport(Actor actor) {
        return actor.agency() != null;
    }

    /** A page of those that concern the person, the newest first. */
    @Transactional
    public KeyListing<BreachSummary> list(Actor actor, KeyPaging paging) {
        Cursor<String> after = BreachListTable.CURSORS.read(paging.after());
        BreachVisibility visibility = handling.visibility();
        List<Breach> found = visibility.seesAll(actor)
                ? lists.all(actor.account(), after, paging.limit())
                : lists.of(visibility.agenciesOf(actor), actor.account(), after, paging.limit());
        handling.log().read(actor, LIST);
        return KeyListing.of(
                        found,
                        paging,
                        breach -> BreachListTable.CURSORS.text(new Cursor<>(
                                breach.origin().reportedAt(), breach.number().text())))
                .map(page -> page.stream().map(handling.views()::summary).toList());
    }

    /** One; {@code request-unknown} (404) for people whom it does not concern. */
    @Transactional
    public BreachView get(Actor actor, RequestNumber number) {
        Breach breach = seen(actor, number);
        handling.log().read(actor, number.text());
        BreachView view = handling.views().view(breach);
        return handling.visibility().seesWhole(actor, breach) ? view : view.asReported();
    }

    /** What its papers say; {@code request-unknown} (404) for whoever sees it not whole, and before it is assessed. */
    @Transactional
    public Printed print(Actor actor, RequestNumber number) {
        Breach breach = seen(actor, number);
        if (!handling.visibility().seesWhole(actor, breach) || breach.assessed() == null)
            throw new Refusal.NotFound("request-unknown");
        handling.log().printed(actor, breach);
        return new Printed(breach.origin().agency().code(), handling.views().view(breach), actor.name());
    }

    /** Of which agency, what, and for whom it is printed. */
    public record Printed(String agency, BreachView view, String by) {}

    /** The task in which the person goes on with it, while he may. */
    @Transactional(readOnly = true)
    public Optional<String> task(Actor actor, RequestNumber number) {
        return breaches.find(number).flatMap(found -> handling.task(actor, found));
    }

    /** What the person was told of breaches of the own data, the newest first. */
    @Transactional
    public List<BreachNotice> notices(Actor actor) {
        handling.log().read(actor, LIST);
        return registry.idOf(actor.account())
                .map(own -> handling.views().notices(lists.toldTo(own, MOST_NOTICES)))
                .orElse(List.of());
    }

    private Breach seen(Actor actor, RequestNumber number) {
        return breaches.find(number)
                .filter(found -> handling.visibility().sees(actor, found))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }
}
