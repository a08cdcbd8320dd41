package org.dongthuan.certification;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agency has certified: listed, and taken back by its own people. */
@Component
public class GivenCertifications {

    private final CertificationTable table;
    private final GivenRights rights;
    private final GivenViews views;
    private final EndProposals proposals;

    GivenCertifications(CertificationTable table, GivenRights rights, GivenViews views, EndProposals proposals) {
        this.table = table;
        this.rights = rights;
        this.views = views;
        this.proposals = proposals;
    }

    /** Those of the person's agencies, the newest first; what is about himself is left out. */
    @Transactional(readOnly = true)
    public KeyListing<GivenCertification> list(Actor actor, KeyPaging paging, Locale locale) {
        Cursor<String> after = CertificationTable.CURSORS.read(paging.after());
        List<Certification> found = table.given(rights.groups(actor), actor.account(), after, paging.limit());
        return KeyListing.of(
                        found,
                        paging,
                        one -> CertificationTable.CURSORS.text(
                                new Cursor<>(one.closed(), one.number().text())))
                .map(page -> views.of(actor, page, locale));
    }

    /** One of them; {@code request-unknown} (404) for everybody else. */
    @Transactional(readOnly = true)
    public GivenCertification get(Actor actor, RequestNumber number, Locale locale) {
        return views.of(actor, List.of(ofHis(actor, number)), locale).get(0);
    }

    /**
     * Proposes to take it back; another one of the agency decides.
     *
     * @throws Refusal {@code request-unknown} (404), {@code own-request} (403), {@code certification-revoked} and
     *     {@code open-end-exists} (409), {@code changed-meanwhile} (412), {@code certification-invalid} (422)
     */
    @Transactional
    public GivenCertification propose(
            Actor actor, RequestNumber number, @Nullable String reason, Seen seen, Locale locale) {
        Certification certification = ofHis(actor, number);
        if (rights.isRequester(actor, certification)) throw new Refusal.NotPermitted("own-request");
        seen.orRefuse(get(actor, number, locale).fingerprint());
        proposals.submit(actor, certification, reason);
        return get(actor, number, locale);
    }

    /**
     * Withdraws the open proposal.
     *
     * @throws Refusal {@code request-unknown} (404), {@code not-permitted} (403) for all but its proposer,
     *     {@code already-decided} (409) when none is open, {@code changed-meanwhile} (412)
     */
    @Transactional
    public GivenCertification withdraw(Actor actor, RequestNumber number, Seen seen, Locale locale) {
        Certification certification = ofHis(actor, number);
        GivenCertification shown = get(actor, number, locale);
        GivenCertification.End end = shown.end();
        if (end == null || !end.status().isOpen()) throw new Refusal.Conflict("already-decided");
        if (!end.mayWithdraw()) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(shown.fingerprint());
        proposals.withdraw(actor, certification, end.number());
        return get(actor, number, locale);
    }

    private Certification ofHis(Actor actor, RequestNumber number) {
        return table.find(number).filter(found -> rights.sees(actor, found)).orElseThrow(Certifications::unknown);
    }
}
