package org.dongthuan.access;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody asks to read other people's data, and follows the request. */
@Component
public class AccessDesk {

    private final AccessSubmissions submissions;
    private final AccessOutlooks outlooks;
    private final AccessRequestStart start;
    private final ShownRequests shown;

    AccessDesk(AccessSubmissions submissions, AccessOutlooks outlooks, AccessRequestStart start, ShownRequests shown) {
        this.submissions = submissions;
        this.outlooks = outlooks;
        this.start = start;
        this.shown = shown;
    }

    /**
     * Submits a request, asks everybody concerned, and starts its journey.
     *
     * @throws Refusal {@code field-unknown} (400), {@code not-permitted} (403, who works at no agency),
     *     {@code record-unknown} (404), {@code own-data-is-open}, {@code door-closed} and {@code access-invalid} (422,
     *     naming each member at fault)
     */
    @Transactional
    public AccessSummary submit(Actor actor, SubmitAccessRequest command) {
        return shown.summary(submissions.submit(actor, command));
    }

    /**
     * Checks a request without submitting it and tells what it would lead to; that the people were found is logged.
     *
     * @throws Refusal as {@link #submit}
     */
    @Transactional
    public AccessOutlook check(Actor actor, SubmitAccessRequest command) {
        return outlooks.of(actor, command);
    }

    /** The person's own requests and the parts he may decide on, newest first; seeing who is in others' is logged. */
    @Transactional
    public List<AccessSummary> list(Actor actor, int page, int size) {
        return shown.list(actor, (long) page * size, size);
    }

    /** The same list for programs; logged likewise. */
    @Transactional
    public KeyListing<AccessSummary> list(Actor actor, KeyPaging paging) {
        return shown.list(actor, paging);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return shown.count(actor);
    }

    /** The person's own requests only, newest first, for the page "my requests". */
    @Transactional(readOnly = true)
    public List<AccessSummary> mine(Actor actor, int page, int size) {
        return shown.mine(actor, (long) page * size, size);
    }

    @Transactional(readOnly = true)
    public long countMine(Actor actor) {
        return shown.countMine(actor);
    }

    /** One request with its story; {@code request-unknown} (404) for people outside the case; the reading is logged. */
    @Transactional
    public AccessView view(Actor actor, RequestNumber number, Locale locale) {
        return shown.view(actor, number, locale);
    }

    /** Takes the request of somebody back who does not say what he saw. */
    @Transactional
    public AccessSummary withdraw(Actor actor, RequestNumber number) {
        return withdraw(actor, number, Seen.UNTOLD);
    }

    /**
     * Takes back what is not decided yet; {@code already-decided} (409) when nothing is left, {@code changed-meanwhile}
     * (412) when it is no longer what the person saw.
     */
    @Transactional
    public AccessSummary withdraw(Actor actor, RequestNumber number, Seen seen) {
        AccessRequest request = shown.get(actor, number);
        if (!request.requester().equals(actor.account())) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(shown.summary(request).fingerprint());
        start.withdrawn(actor, request, seen);
        return shown.summary(shown.get(actor, number));
    }
}
