package org.dongthuan.reorganisation;

import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.appointment.Administration;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators enter changes of the agencies of their area, and follow what becomes of them; nobody else sees any. */
@Component
public class AgencyChangeDesk {

    private final EnteredChanges entered;
    private final AgencyChangeTable table;
    private final AgencyChangeViews views;
    private final AgencyChangeWorkflow workflow;
    private final Administration administration;
    private final AgencyChangeLog log;

    AgencyChangeDesk(
            EnteredChanges entered,
            AgencyChangeTable table,
            AgencyChangeViews views,
            AgencyChangeWorkflow workflow,
            Administration administration,
            AgencyChangeLog log) {
        this.entered = entered;
        this.table = table;
        this.views = views;
        this.workflow = workflow;
        this.administration = administration;
        this.log = log;
    }

    /**
     * Enters a change, to be confirmed by somebody else.
     *
     * @throws Refusal {@code not-permitted} (403) for whoever is no administrator, {@code outside-area} (403) unless every
     *     agency lies in his area, {@code agency-change-invalid} (422)
     */
    @Transactional
    public AgencyChangeView propose(Actor actor, ProposeAgencyChange sent) {
        administration.check(actor);
        WantedAgencyChange wanted = entered.check(sent);
        wanted.lines().forEach(line -> checkArea(actor, line));
        wanted.people().forEach(person -> {
            administration.checkArea(actor, person.agency());
            administration.checkArea(actor, person.to());
        });
        RequestNumber number = entered.enter(actor, wanted);
        log.write(actor, number, "PROPOSE");
        workflow.start(number);
        return views.view(find(number));
    }

    private void checkArea(Actor actor, AgencyChangeLine line) {
        administration.checkArea(actor, line.agency());
        if (line.target() != null) administration.checkArea(actor, line.target());
    }

    /** Takes a change of the area back that nobody has confirmed or refused; {@code already-decided} (409). */
    @Transactional
    public AgencyChangeView withdraw(Actor actor, RequestNumber number) {
        inArea(actor, number);
        if (!table.close(number, AgencyChangeStatus.WITHDRAWN, new AgencyChange.Word(actor.account(), log.now(), null)))
            throw new Refusal.Conflict("already-decided");
        workflow.withdraw(number);
        log.write(actor, number, "WITHDRAW");
        return views.view(find(number));
    }

    /** The changes of the area, the newest first. */
    @Transactional
    public KeyListing<AgencyChangeView> list(Actor actor, KeyPaging paging) {
        administration.check(actor);
        Cursor<String> after = AgencyChangeTable.CURSORS.read(paging.after());
        List<AgencyChange> found = administration
                .agencies(actor)
                .map(area -> table.list(area, after, paging.limit()))
                .orElseGet(() -> table.list(after, paging.limit()));
        administration.logReading(actor, "agency-changes");
        return KeyListing.of(
                        found,
                        paging,
                        change -> AgencyChangeTable.CURSORS.text(new Cursor<>(
                                change.proposedAt(), change.number().text())))
                .map(views::views);
    }

    /** One of the area; {@code request-unknown} (404) for others. */
    @Transactional
    public AgencyChangeView get(Actor actor, RequestNumber number) {
        AgencyChange change = inArea(actor, number);
        administration.logReading(actor, number.text());
        return views.view(change);
    }

    private AgencyChange inArea(Actor actor, RequestNumber number) {
        administration.check(actor);
        return table.find(number)
                .filter(found -> agencies(found).stream().allMatch(agency -> administration.covers(actor, agency)))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }

    private static List<AgencyCode> agencies(AgencyChange change) {
        return change.wanted().lines().isEmpty()
                ? List.of(change.first())
                : change.wanted().lines().stream().map(AgencyChangeLine::agency).toList();
    }

    private AgencyChange find(RequestNumber number) {
        return table.find(number).orElseThrow();
    }
}
