package org.dongthuan.correction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.Field;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.SupplyBody;
import org.dongthuan.review.SupplyDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where officials ask for corrections of their records and follow them. */
@Component
public class CorrectionDesk {

    private final Submissions submissions;
    private final Corrections corrections;
    private final CorrectionViews views;
    private final ReviewDesk review;
    private final CorrectionLists lists;
    private final Routes routes;
    private final SupplyDesk supplies;
    private final CorrectionExtensions extensions;

    CorrectionDesk(
            Submissions submissions,
            Corrections corrections,
            CorrectionViews views,
            ReviewDesk review,
            CorrectionLists lists,
            Routes routes,
            SupplyDesk supplies,
            CorrectionExtensions extensions) {
        this.submissions = submissions;
        this.corrections = corrections;
        this.views = views;
        this.review = review;
        this.lists = lists;
        this.routes = routes;
        this.supplies = supplies;
        this.extensions = extensions;
    }

    /**
     * Submits a correction of the person's own record, or of somebody's by his mandate, and starts its journey.
     *
     * @throws Refusal {@code open-correction-exists} and {@code stale-value} (409), {@code correction-invalid} (422, names
     *     each field), {@code field-unknown} (400), {@code record-unknown} and {@code mandate-unknown} (404), {@code
     *     mandate-not-in-force} (409)
     */
    @Transactional
    public CorrectionSummary submit(Actor actor, SubmitCorrection command, Locale locale) {
        Correction correction = submissions.submit(actor, command, locale);
        lists.submitted(correction);
        return views.submitted(correction, locale);
    }

    /** The number of the open request by which the person has asked for the very same a moment ago, as by a second click. */
    @Transactional(readOnly = true)
    public Optional<RequestNumber> justSubmitted(Actor actor, SubmitCorrection command) {
        return submissions.justSent(actor, command).map(Correction::number);
    }

    /**
     * Checks a request without submitting it, as if it were attested, so that a page can tell early what is wrong.
     *
     * @throws Refusal as {@link #submit}
     */
    @Transactional
    public void check(Actor actor, SubmitCorrection command) {
        submissions.check(actor, command);
    }

    /** Which ways changes of that record go. */
    @Transactional(readOnly = true)
    public RecordRoutes routes(Applicant applicant) {
        return routes.of(applicant.record());
    }

    /** Where to go when the database that the field comes from is wrong; none for what comes from no other. */
    public Optional<RedirectPlace> redirectPlace(Field field) {
        return routes.place(field);
    }

    /** The person's own requests and those he may decide on, newest first. */
    @Transactional(readOnly = true)
    public List<CorrectionSummary> list(Actor actor, int page, int size) {
        return lists.ownOrAsked(actor, (long) page * size, size);
    }

    /** The same list for programs. */
    @Transactional(readOnly = true)
    public KeyListing<CorrectionSummary> list(Actor actor, KeyPaging paging) {
        return lists.ownOrAsked(actor, paging);
    }

    /** How many that are; {@link Paging#COUNTED} and one more for every longer list. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return lists.countOwnOrAsked(actor);
    }

    /** The person's own requests only, newest first, for the page "my requests". */
    @Transactional(readOnly = true)
    public List<CorrectionSummary> mine(Actor actor, int page, int size) {
        return lists.own(actor, (long) page * size, size);
    }

    @Transactional(readOnly = true)
    public long countMine(Actor actor) {
        return lists.countOwn(actor);
    }

    /** The places of the person's own record on which a request is open. */
    @Transactional(readOnly = true)
    public List<OpenPlace> openOnOwnRecord(Actor actor) {
        return lists.openOnOwnRecord(actor);
    }

    /** One request with its story; {@code request-unknown} (404) for people outside the case; the reading is logged. */
    @Transactional
    public CorrectionView view(Actor actor, RequestNumber number, Locale locale) {
        return views.view(actor, ofTheCase(actor, number), locale);
    }

    /** Takes the request of somebody back who does not say what he saw. */
    @Transactional
    public CorrectionSummary withdraw(Actor actor, RequestNumber number) {
        return withdraw(actor, number, Seen.UNTOLD);
    }

    /**
     * Takes the request back before it is decided; {@code already-decided} (409) after, {@code changed-meanwhile} (412)
     * when it is no longer what the person saw.
     */
    @Transactional
    public CorrectionSummary withdraw(Actor actor, RequestNumber number, Seen seen) {
        Correction correction = ofTheCase(actor, number);
        @Nullable Mandate mandate = submissions.hold(actor, correction);
        seen.orRefuse(views.summary(correction).fingerprint());
        submissions.withdraw(actor, mandate, correction);
        return views.summary(correction);
    }

    /**
     * The requester answers when he was asked for what is missing; {@code not-returned} (409) when he was not,
     * {@code supply-invalid} (422) when it is no answer, {@code changed-meanwhile} (412) as for taking it back.
     */
    @Transactional
    public CorrectionSummary supply(Actor actor, RequestNumber number, SupplyBody answer, Seen seen) {
        Correction correction = ofTheCase(actor, number);
        submissions.hold(actor, correction);
        seen.orRefuse(views.summary(correction).fingerprint());
        supplies.supply(actor, number, answer);
        return views.summary(correction);
    }

    /**
     * Gives it more time, once and before its last day; {@code already-decided}, {@code not-in-approval},
     * {@code extended-already} and {@code term-over} (409), {@code extension-invalid} (422).
     */
    @Transactional
    public CorrectionSummary extend(Actor actor, RequestNumber number, ExtendBody body, Seen seen) {
        Correction correction = ofTheCase(actor, number);
        seen.orRefuse(views.summary(correction).fingerprint());
        extensions.extend(actor, correction, body);
        return views.summary(correction);
    }

    /** The task in which the requester answers, as long as he is asked for what is missing. */
    public Optional<String> supplyTask(RequestNumber number) {
        return supplies.task(number);
    }

    public Attestation attestation(Locale locale) {
        return submissions.attestation(locale);
    }

    private Correction ofTheCase(Actor actor, RequestNumber number) {
        return corrections
                .findById(number.text())
                .filter(correction -> review.isOfTheCase(actor, number))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }
}
