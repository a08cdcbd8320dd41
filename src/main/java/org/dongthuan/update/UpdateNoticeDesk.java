package org.dongthuan.update;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where personnel officers see whom no mail tells of an update, and say that they have handed the notice over. */
@Component
public class UpdateNoticeDesk {

    private static final List<String> SHOWN = List.of("birth_full_name", "employee_code");

    private final UpdateNoticeTable notices;
    private final UpdateTable updates;
    private final UpdateNoticeWording wording;
    private final UpdatePeople people;
    private final AuditLog audit;
    private final Clock clock;

    UpdateNoticeDesk(
            UpdateNoticeTable notices,
            UpdateTable updates,
            UpdateNoticeWording wording,
            UpdatePeople people,
            AuditLog audit,
            Clock clock) {
        this.notices = notices;
        this.updates = updates;
        this.wording = wording;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The people who wait for a notice from the officer's agency, the first first; that they are shown is logged.
     *
     * @throws Refusal {@code not-permitted} (403) for whoever is no personnel officer
     */
    @Transactional
    public List<UpdateNoticeLine> waiting(Actor actor, Paging paging) {
        OwnRecords.requireOfficer(actor);
        List<UpdateNoticeTable.Notice> waiting = notices.waiting(agencies(actor), paging.offset(), paging.size());
        Map<RecordId, String> called = people.names(
                waiting.stream().map(UpdateNoticeTable.Notice::record).collect(Collectors.toSet()));
        audit.append(waiting.stream()
                .map(notice -> log(actor, Action.READ_REQUEST, notice, SHOWN))
                .toList());
        return waiting.stream()
                .map(notice -> new UpdateNoticeLine(
                        notice.number(),
                        notice.record(),
                        called.getOrDefault(notice.record(), ""),
                        people.staffNumber(notice.record()),
                        notice.madeAt()))
                .toList();
    }

    /** How many that are; nobody for whoever is no personnel officer. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return notices.count(agencies(actor), Paging.ENOUGH);
    }

    /** The notice; {@code request-unknown} (404) for officers of other agencies; the reading is logged. */
    @Transactional
    public UpdateNoticeView view(Actor actor, RequestNumber number, RecordId record, Locale locale) {
        UpdateNoticeTable.Notice notice = find(actor, number, record);
        RecordUpdate update = updates.find(number).orElseThrow();
        List<UpdateItem> recorded =
                update.of(record).stream().filter(UpdateItem::isApproved).toList();
        audit.append(log(actor, Action.READ_REQUEST, notice, RecordUpdate.fields(recorded)));
        return wording.view(update, notice, recorded, locale);
    }

    /**
     * It was handed over on that day; saying so twice changes nothing.
     *
     * @throws Refusal {@code update-invalid} (422, names {@code day})
     */
    @Transactional
    public void hand(Actor actor, RequestNumber number, RecordId record, @Nullable LocalDate day) {
        UpdateNoticeTable.Notice notice = find(actor, number, record);
        if (day == null) throw invalid("update.page.date.unreadable");
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(VietnamTime.dayOf(notice.madeAt())))
            throw invalid("update.notice.day-wrong");
        if (notices.hand(notice, day, actor.account())) audit.append(log(actor, Action.HAND_OVER, notice, List.of()));
    }

    private UpdateNoticeTable.Notice find(Actor actor, RequestNumber number, RecordId record) {
        OwnRecords.requireOfficer(actor);
        return notices.find(number, record)
                .filter(notice -> agencies(actor).contains(notice.agency()))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }

    private Collection<AgencyCode> agencies(Actor actor) {
        return people.officesOf(actor);
    }

    private static AuditEntry log(Actor actor, Action action, UpdateNoticeTable.Notice notice, List<String> fields) {
        return AuditEntry.done(actor.account(), actor.agencyCode(), action)
                .on(notice.record().value(), fields)
                .about(notice.number().text())
                .actingFor(actor.inPlaceOf(Role.VERIFIER, notice.agency()));
    }

    private static Refusal invalid(String key) {
        return new Refusal.RuleViolated("update-invalid", List.of(Violation.of("day", key)));
    }
}
