package org.dongthuan.transfer;

import java.util.List;
import org.dongthuan.agency.Agency;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an agency's people propose to let a record go, and both agencies and the person follow it. */
@Component
public class TransferDesk {

    private final TransferProposals proposals;
    private final TransferTable table;
    private final TransferRights rights;
    private final TransferViews views;
    private final TransferPeople people;
    private final TransferTerms terms;

    TransferDesk(
            TransferProposals proposals,
            TransferTable table,
            TransferRights rights,
            TransferViews views,
            TransferPeople people,
            TransferTerms terms) {
        this.proposals = proposals;
        this.table = table;
        this.rights = rights;
        this.views = views;
        this.people = people;
        this.terms = terms;
    }

    /**
     * Proposes to let it go; others of the agency decide, and then those of the other agency.
     *
     * @throws Refusal {@code not-permitted} and {@code own-request} (403), {@code transfer-exists} (409), {@code
     *     transfer-invalid} (422, names each member)
     */
    @Transactional
    public TransferView propose(Actor actor, ProposeTransfer wanted) {
        RequestNumber number = proposals.submit(actor, wanted);
        // it has come to its first step by now
        return views.of(actor, table.get(number));
    }

    /** Those that the person proposed, those of his agencies and his own, the newest first. */
    @Transactional
    public KeyListing<TransferView> list(Actor actor, KeyPaging paging) {
        Cursor<String> after = TransferTable.CURSORS.read(paging.after());
        List<Transfer> found = table.list(actor.account(), rights.agenciesOf(actor), after, paging.limit());
        return KeyListing.of(
                        found,
                        paging,
                        one -> TransferTable.CURSORS.text(
                                new Cursor<>(one.submittedAt(), one.number().text())))
                .map(page -> {
                    page.forEach(one -> terms.log(actor, Action.READ_REQUEST, one));
                    return views.of(actor, page);
                });
    }

    /** One of them; {@code request-unknown} (404) for everybody else. */
    @Transactional
    public TransferView get(Actor actor, RequestNumber number) {
        Transfer one = ofHis(actor, number);
        terms.log(actor, Action.READ_REQUEST, one);
        return views.of(actor, one);
    }

    /**
     * Takes it back, as long as the other agency has not accepted it.
     *
     * @throws Refusal {@code request-unknown} (404), {@code not-permitted} (403) for all but the agency that has the record,
     *     {@code already-decided} (409), {@code changed-meanwhile} (412)
     */
    @Transactional
    public TransferView withdraw(Actor actor, RequestNumber number, Seen seen) {
        Transfer one = ofHis(actor, number);
        if (!rights.mayWithdraw(actor, one)) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(one.fingerprint());
        proposals.withdraw(actor, number);
        return views.of(actor, table.get(number));
    }

    /** The managing agencies to which a record may go. */
    public List<Agency> receivers() {
        return people.managing();
    }

    /** Whether the person proposes any. */
    public boolean isOfficer(Actor actor) {
        return actor.holds(Role.VERIFIER);
    }

    /** Refuses whoever does not; {@code not-permitted} (403). */
    public void requireOfficer(Actor actor) {
        if (!isOfficer(actor)) throw new Refusal.NotPermitted("not-permitted");
    }

    private Transfer ofHis(Actor actor, RequestNumber number) {
        return table.find(number)
                .filter(found -> rights.sees(actor, found))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }
}
