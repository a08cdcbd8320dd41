package org.dongthuan.appointment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.NewAppointment;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts proposals into words; the caller has checked who looks. */
@Component
class ProposalViews {

    private final People people;
    private final Agencies agencies;
    private final Texts texts;
    private final AuditLog audit;

    ProposalViews(People people, Agencies agencies, Texts texts, AuditLog audit) {
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
        this.audit = audit;
    }

    /** Those of a whole page at once. */
    List<ProposalView> views(Collection<Proposal> page) {
        Map<String, String> names = names(page);
        return page.stream().map(proposal -> view(proposal, names)).toList();
    }

    ProposalView view(Proposal proposal) {
        return view(proposal, names(List.of(proposal)));
    }

    /** In the task; the log says who saw it. */
    ConfirmationTaskView toConfirm(Actor actor, Proposal proposal, TaskSummary task, @Nullable ConfirmationBody draft) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                .about(proposal.number().text())
                .because(task.step()));
        return new ConfirmationTaskView(task, view(proposal), draft);
    }

    /** Who is to become what, where; nothing of anybody's record. */
    Map<RequestNumber, TaskLine> lines(Collection<Proposal> found, Locale locale) {
        Map<String, String> names = names(found);
        return found.stream()
                .collect(Collectors.toMap(
                        Proposal::number,
                        proposal -> new TaskLine(
                                new RequestLine(
                                        name(names, proposal.wanted().account()), about(proposal, locale), Map.of()),
                                null)));
    }

    private String about(Proposal proposal, Locale locale) {
        String role =
                texts.text("appointment.role." + proposal.wanted().held().role().name(), locale);
        AgencyCode agency = proposal.wanted().held().agency();
        return agency == null ? role : role + ", " + agencies.name(agency);
    }

    private ProposalView view(Proposal proposal, Map<String, String> names) {
        NewAppointment wanted = proposal.wanted();
        String decidedBy = proposal.decidedBy();
        return new ProposalView(
                proposal.number(),
                proposal.status(),
                wanted.account(),
                name(names, wanted.account()),
                wanted.held().role(),
                wanted.held().agency(),
                agencyName(wanted.held().agency()),
                wanted.leader(),
                wanted.title(),
                wanted.signsAs(),
                wanted.from(),
                wanted.to(),
                name(names, proposal.proposedBy()),
                proposal.proposedAt(),
                agencyName(proposal.asked()),
                proposal.status().isOpen() ? proposal.due() : null,
                decidedBy == null ? null : name(names, decidedBy),
                proposal.decidedAt(),
                proposal.reason());
    }

    private static String name(Map<String, String> names, String account) {
        return names.getOrDefault(account, account);
    }

    private Map<String, String> names(Collection<Proposal> found) {
        Set<String> accounts = new HashSet<>();
        for (Proposal proposal : found) {
            accounts.add(proposal.wanted().account());
            accounts.add(proposal.proposedBy());
            String decidedBy = proposal.decidedBy();
            if (decidedBy != null) accounts.add(decidedBy);
        }
        return people.names(accounts);
    }

    private @Nullable String agencyName(@Nullable AgencyCode agency) {
        return agency == null ? null : agencies.name(agency);
    }
}
