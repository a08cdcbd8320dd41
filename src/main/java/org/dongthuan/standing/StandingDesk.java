package org.dongthuan.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where standing decisions are proposed, followed, taken back and ended. */
@Component
public class StandingDesk {

    private final StandingRules rules;
    private final StandingProposals proposals;
    private final StandingTable table;
    private final StandingRights rights;
    private final StandingViews views;
    private final StandingEndings endings;
    private final Clock clock;

    StandingDesk(
            StandingRules rules,
            StandingProposals proposals,
            StandingTable table,
            StandingRights rights,
            StandingViews views,
            StandingEndings endings,
            Clock clock) {
        this.rules = rules;
        this.proposals = proposals;
        this.table = table;
        this.rights = rights;
        this.views = views;
        this.endings = endings;
        this.clock = clock;
    }

    /**
     * Proposes what a post may read and starts its journey.
     *
     * @throws Refusal {@code not-permitted} (403) for whoever verifies at no personnel department, {@code field-unknown}
     *     (400), {@code standing-invalid} (422, names each member)
     */
    @Transactional
    public StandingView propose(Actor actor, ProposeStanding proposal) {
        RequestNumber number = proposals.submit(actor, rules.check(actor, proposal));
        // it has come to its first step by now
        return views.of(actor, table.find(number).orElseThrow());
    }

    /** What concerns that person, the newest first. */
    @Transactional(readOnly = true)
    public KeyListing<StandingView> list(Actor actor, KeyPaging paging) {
        Cursor<String> after = StandingTable.CURSORS.read(paging.after());
        List<StandingDecision> found =
                table.list(actor.account(), rights.departmentsOf(actor), rights.postsOf(actor), after, paging.limit());
        return KeyListing.of(
                        found,
                        paging,
                        one -> StandingTable.CURSORS.text(
                                new Cursor<>(one.submittedAt(), one.number().text())))
                .map(page -> views.of(actor, page));
    }

    /** One of them; {@code request-unknown} (404) for people whom it does not concern. */
    @Transactional(readOnly = true)
    public StandingView get(Actor actor, RequestNumber number) {
        return views.of(actor, ofHis(actor, number));
    }

    /** What happened to it so far. */
    @Transactional(readOnly = true)
    public List<StoryLine> story(Actor actor, RequestNumber number, Locale locale) {
        return views.story(ofHis(actor, number), locale);
    }

    /** Those under which the person may read today, the newest first. */
    @Transactional(readOnly = true)
    public List<StandingView> usable(Actor actor) {
        return views.of(actor, table.inForce(rights.postsOf(actor), LocalDate.now(clock)));
    }

    /** Whether the person proposes any. */
    public boolean mayPropose(Actor actor) {
        return rights.proposes(actor);
    }

    /**
     * Takes a proposal back.
     *
     * @throws Refusal {@code request-unknown} (404), {@code not-permitted} (403) for all but its proposer,
     *     {@code already-decided} (409), {@code changed-meanwhile} (412) when it is no longer what the person saw
     */
    @Transactional
    public StandingView withdraw(Actor actor, RequestNumber number, Seen seen) {
        StandingDecision decision = ofHis(actor, number);
        if (!decision.requester().equals(actor.account())) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(views.of(actor, decision).fingerprint());
        proposals.withdraw(actor, decision);
        return get(actor, number);
    }

    /**
     * Ends a decision at once; whoever proposed it and whoever holds the post are told.
     *
     * @throws Refusal {@code request-unknown} (404), {@code not-permitted} (403) for all but the head of the department,
     *     {@code standing-ended} (409) for one that is not in force nor will be, {@code changed-meanwhile} (412),
     *     {@code revocation-invalid} (422) without a reason
     */
    @Transactional
    public StandingView revoke(Actor actor, RequestNumber number, @Nullable String typedReason, Seen seen) {
        StandingDecision decision = table.hold(number)
                .filter(found -> rights.concerns(actor, found))
                .orElseThrow(StandingDesk::unknown);
        if (!rights.mayRevoke(actor, decision)) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(views.of(actor, decision).fingerprint());
        endings.revoke(actor, decision, typedReason);
        return get(actor, number);
    }

    private StandingDecision ofHis(Actor actor, RequestNumber number) {
        return table.find(number).filter(found -> rights.concerns(actor, found)).orElseThrow(StandingDesk::unknown);
    }

    private static Refusal.NotFound unknown() {
        return new Refusal.NotFound("request-unknown");
    }
}
