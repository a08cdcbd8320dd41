package org.dongthuan.representation;

import java.util.List;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.mandate.RecordedMandates;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an agency's people propose to record a representative, follow it and end it. */
@Component
public class RepresentationDesk {

    static final int LONGEST_REASON = 1000;

    private final RepresentationRules rules;
    private final RepresentationProposals proposals;
    private final RepresentationTable table;
    private final RepresentationRights rights;
    private final RepresentationViews views;
    private final RecordedMandates mandates;
    private final RepresentationTerms terms;

    RepresentationDesk(
            RepresentationRules rules,
            RepresentationProposals proposals,
            RepresentationTable table,
            RepresentationRights rights,
            RepresentationViews views,
            RecordedMandates mandates,
            RepresentationTerms terms) {
        this.rules = rules;
        this.proposals = proposals;
        this.table = table;
        this.rights = rights;
        this.views = views;
        this.mandates = mandates;
        this.terms = terms;
    }

    /**
     * Proposes to record it; another one of the agency decides.
     *
     * @throws Refusal {@code not-permitted} and {@code own-request} (403), {@code representation-exists} (409), {@code
     *     representation-invalid} (422, names each member)
     */
    @Transactional
    public RepresentationView propose(Actor actor, ProposeRepresentation wanted) {
        RequestNumber number = proposals.submit(actor, rules.check(actor, wanted));
        // it has come to its first step by now
        return views.of(actor, table.get(number));
    }

    /** Those that the person proposed and those of his agencies, the newest first; what is about himself is left out. */
    @Transactional
    public KeyListing<RepresentationView> list(Actor actor, KeyPaging paging) {
        Cursor<String> after = RepresentationTable.CURSORS.read(paging.after());
        List<Representation> found = table.list(actor.account(), rights.agenciesOf(actor), after, paging.limit());
        return KeyListing.of(
                        found,
                        paging,
                        one -> RepresentationTable.CURSORS.text(
                                new Cursor<>(one.submittedAt(), one.number().text())))
                .map(page -> {
                    page.forEach(one -> terms.log(actor, Action.READ_REQUEST, one));
                    return views.of(actor, page);
                });
    }

    /** One of them; {@code request-unknown} (404) for everybody else. */
    @Transactional
    public RepresentationView get(Actor actor, RequestNumber number) {
        Representation one = ofHis(actor, number);
        terms.log(actor, Action.READ_REQUEST, one);
        return views.of(actor, one);
    }

    /**
     * Takes a proposal back.
     *
     * @throws Refusal {@code request-unknown} (404), {@code not-permitted} (403) for all but its proposer, {@code
     *     already-decided} (409), {@code changed-meanwhile} (412)
     */
    @Transactional
    public RepresentationView withdraw(Actor actor, RequestNumber number, Seen seen) {
        Representation one = ofHis(actor, number);
        if (!one.requester().equals(actor.account())) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(views.of(actor, one).fingerprint());
        proposals.withdraw(actor, one);
        return views.of(actor, table.get(number));
    }

    /**
     * Ends what was recorded at once; both of the two are told, the dead are not.
     *
     * @throws Refusal {@code request-unknown} (404), {@code not-permitted} (403), {@code mandate-over} (409) where nothing is
     *     left to end, {@code changed-meanwhile} (412), {@code representation-invalid} (422) without a reason
     */
    @Transactional
    public RepresentationView end(Actor actor, RequestNumber number, @Nullable String typedReason, Seen seen) {
        table.hold(number);
        Representation one = ofHis(actor, number);
        if (!rights.mayEnd(actor, one)) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(views.of(actor, one).fingerprint());
        String reason = reason(typedReason);
        mandates.end(actor, number.text());
        table.ended(one, reason);
        return views.of(actor, table.get(number));
    }

    /** Whether the person proposes any. */
    public boolean isOfficer(Actor actor) {
        return actor.holds(Role.VERIFIER);
    }

    /** Refuses whoever does not; {@code not-permitted} (403). */
    public void requireOfficer(Actor actor) {
        if (!isOfficer(actor)) throw new Refusal.NotPermitted("not-permitted");
    }

    private static String reason(@Nullable String typed) {
        String reason = TypedText.cleaned(typed);
        if (reason == null) throw invalid(Violation.of("reason", "representation.reason-missing"));
        if (reason.length() > LONGEST_REASON)
            throw invalid(Violation.of("reason", "representation.reason-long", LONGEST_REASON));
        return reason;
    }

    private static Refusal invalid(Violation violation) {
        return new Refusal.RuleViolated("representation-invalid", List.of(violation));
    }

    private Representation ofHis(Actor actor, RequestNumber number) {
        return table.find(number)
                .filter(found -> rights.sees(actor, found))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }
}
