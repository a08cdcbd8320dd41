package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Holder;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody asks to read other people's data, and follows the request. */
@Component
public class AccessDesk {

    private final AccessSubmissions submissions;
    private final AccessRequestStart departures;
    private final AccessVisibility sight;
    private final AccessViews views;
    private final Agencies agencies;
    private final TimeLimitRules limits;
    private final AuditLog audit;
    private final Clock clock;

    AccessDesk(
            AccessSubmissions submissions,
            AccessRequestStart departures,
            AccessVisibility sight,
            AccessViews views,
            Agencies agencies,
            TimeLimitRules limits,
            AuditLog audit,
            Clock clock) {
        this.submissions = submissions;
        this.departures = departures;
        this.sight = sight;
        this.views = views;
        this.agencies = agencies;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
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
        AccessRequest request = submissions.submit(actor, command);
        return views.summary(request, request.people());
    }

    /**
     * Checks a request without submitting it and tells what it would lead to; that the people were found is logged.
     *
     * @throws Refusal as {@link #submit}
     */
    @Transactional
    public AccessOutlook check(Actor actor, SubmitAccessRequest command) {
        AccessSubmissions.Checked checked = submissions.check(actor, command);
        LocalDate answerBy = limits.dueDate(TimeLimitRules.CONSENT_ANSWER, LocalDate.now(clock));
        for (Holder holder : checked.holders()) {
            audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                    .on(holder.record().value(), List.of())
                    .because(checked.purpose().code()));
        }
        return new AccessOutlook(
                Door.SUBJECT_CONSENT.name(),
                checked.from(),
                checked.to(),
                answerBy,
                limits.dueDate(TimeLimitRules.ACCESS_DECISION, answerBy),
                checked.holders().stream().map(this::asked).toList());
    }

    /** The person's own requests and the parts he may decide on, newest first; seeing who is in others' is logged. */
    @Transactional
    public List<AccessSummary> list(Actor actor, int page, int size) {
        return sight.list(actor, page, size).stream()
                .map(request -> views.listed(actor, request, sight.of(actor, request)))
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return sight.count(actor);
    }

    /** The person's own requests only, newest first, for the page "my requests". */
    @Transactional(readOnly = true)
    public List<AccessSummary> mine(Actor actor, int page, int size) {
        return sight.mine(actor, page, size).stream()
                .map(request -> views.summary(request, request.people()))
                .toList();
    }

    @Transactional(readOnly = true)
    public long countMine(Actor actor) {
        return sight.countMine(actor);
    }

    /** One request with its story; {@code request-unknown} (404) for people outside the case; the reading is logged. */
    @Transactional
    public AccessView view(Actor actor, RequestNumber number, Locale locale) {
        AccessRequest request = sight.get(actor, number);
        return views.view(actor, request, sight.of(actor, request), locale);
    }

    /** Takes back what is not decided yet; {@code already-decided} (409) when nothing is left. */
    @Transactional
    public AccessSummary withdraw(Actor actor, RequestNumber number) {
        AccessRequest request = sight.get(actor, number);
        if (!request.requester().equals(actor.account())) throw new Refusal.NotPermitted("not-permitted");
        departures.withdrawn(actor, request);
        AccessRequest now = sight.get(actor, number);
        return views.summary(now, now.people());
    }

    private AccessOutlook.Asked asked(Holder holder) {
        return new AccessOutlook.Asked(
                holder.record(), holder.name(), agencies.name(holder.usingAgency()), holder.decidingAgency());
    }
}
