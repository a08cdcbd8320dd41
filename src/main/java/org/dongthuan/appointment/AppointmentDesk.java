package org.dongthuan.appointment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.NewAppointment;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators propose appointments of their area, and follow what becomes of them; nobody else sees any. */
@Component
public class AppointmentDesk {

    private final Proposals proposals;
    private final ProposalTable table;
    private final ProposalViews views;
    private final AppointmentWorkflow workflow;
    private final Administration administration;
    private final Clock clock;

    AppointmentDesk(
            Proposals proposals,
            ProposalTable table,
            ProposalViews views,
            AppointmentWorkflow workflow,
            Administration administration,
            Clock clock) {
        this.proposals = proposals;
        this.table = table;
        this.views = views;
        this.workflow = workflow;
        this.administration = administration;
        this.clock = clock;
    }

    /**
     * Proposes to appoint somebody.
     *
     * @throws Refusal {@code not-permitted} (403) for whoever is no administrator, {@code outside-area} (403), {@code
     *     own-appointment} (422), {@code appointment-invalid} (422), {@code appointment-overlaps} and {@code
     *     appointment-proposed} (409)
     */
    @Transactional
    public ProposalView propose(Actor actor, ProposeAppointment sent) {
        administration.check(actor);
        NewAppointment wanted = proposals.check(sent);
        administration.checkArea(actor, wanted.held().agency());
        if (wanted.account().equals(actor.account())) throw new Refusal.RuleViolated("own-appointment");
        RequestNumber number = proposals.enter(wanted, actor.account()).number();
        administration.log(actor, number.text(), "PROPOSE");
        workflow.start(number);
        return views.view(get(number));
    }

    /** Takes a proposal of the area back that nobody has confirmed or refused; {@code already-decided} (409). */
    @Transactional
    public ProposalView withdraw(Actor actor, RequestNumber number) {
        Proposal proposal = inArea(actor, number);
        if (!table.close(number, ProposalStatus.WITHDRAWN, actor.account(), null, OffsetDateTime.now(clock)))
            throw new Refusal.Conflict("already-decided");
        workflow.withdraw(number);
        administration.log(actor, proposal.number().text(), "WITHDRAW");
        return views.view(get(number));
    }

    /** The proposals of the area, the newest first. */
    @Transactional
    public KeyListing<ProposalView> list(Actor actor, KeyPaging paging) {
        administration.check(actor);
        Cursor<String> after = ProposalTable.CURSORS.read(paging.after());
        List<Proposal> found = administration
                .agencies(actor)
                .map(area -> table.list(area, after, paging.limit()))
                .orElseGet(() -> table.list(after, paging.limit()));
        administration.logReading(actor, "appointments");
        return KeyListing.of(
                        found,
                        paging,
                        proposal -> ProposalTable.CURSORS.text(new Cursor<>(
                                proposal.proposedAt(), proposal.number().text())))
                .map(views::views);
    }

    /** One of the area; {@code request-unknown} (404) for others. */
    @Transactional
    public ProposalView get(Actor actor, RequestNumber number) {
        Proposal proposal = inArea(actor, number);
        administration.logReading(actor, number.text());
        return views.view(proposal);
    }

    private Proposal inArea(Actor actor, RequestNumber number) {
        administration.check(actor);
        return table.find(number)
                .filter(found ->
                        administration.covers(actor, found.wanted().held().agency()))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }

    private Proposal get(RequestNumber number) {
        return table.find(number).orElseThrow();
    }
}
