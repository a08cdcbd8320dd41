package org.dongthuan.alarm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where auditors, and those who judge them, see alarms on readings; for everybody else there are none. */
@Component
public class AlarmDesk {

    private static final String LIST = "alarms";

    private final AlarmTable alarms;
    private final AlarmListTable lists;
    private final AlarmVisibility visibility;
    private final AlarmViews views;
    private final AlarmWorkflow workflow;
    private final AuditLog audit;

    AlarmDesk(
            AlarmTable alarms,
            AlarmListTable lists,
            AlarmVisibility visibility,
            AlarmViews views,
            AlarmWorkflow workflow,
            AuditLog audit) {
        this.alarms = alarms;
        this.lists = lists;
        this.visibility = visibility;
        this.views = views;
        this.workflow = workflow;
        this.audit = audit;
    }

    /**
     * A page of those that concern the person, the newest first.
     *
     * @throws Refusal {@code not-permitted} (403) for whoever is neither auditor nor approver
     */
    @Transactional
    public KeyListing<AlarmSummary> list(Actor actor, KeyPaging paging) {
        if (!visibility.seesAny(actor)) throw new Refusal.NotPermitted("not-permitted");
        Cursor<String> after = AlarmListTable.CURSORS.read(paging.after());
        List<ReadingAlarm> found = visibility.seesAll(actor)
                ? lists.all(actor.account(), after, paging.limit())
                : lists.of(visibility.agenciesOf(actor), actor.account(), after, paging.limit());
        log(actor, LIST);
        return KeyListing.of(
                        found,
                        paging,
                        alarm -> AlarmListTable.CURSORS.text(
                                new Cursor<>(alarm.raisedAt(), alarm.number().text())))
                .map(views::summaries);
    }

    /** One with its readings; {@code request-unknown} (404) for people whom it does not concern. */
    @Transactional
    public AlarmView get(Actor actor, RequestNumber number, Locale locale) {
        ReadingAlarm alarm = alarms.find(number)
                .filter(found -> visibility.sees(actor, found))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
        log(actor, number.text());
        return views.view(alarm, locale);
    }

    /** The task in which the person may judge it, while he may. */
    @Transactional(readOnly = true)
    public Optional<String> task(Actor actor, RequestNumber number) {
        return alarms.find(number)
                .filter(found -> found.status().isOpen() && visibility.judges(actor, found))
                .flatMap(found -> workflow.task(number));
    }

    private void log(Actor actor, String what) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .about(what));
    }
}
