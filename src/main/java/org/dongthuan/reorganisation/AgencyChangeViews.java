package org.dongthuan.reorganisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyBook;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.appointment.ConfirmationBody;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts changes of agencies into words; the caller has checked who looks. */
@Component
class AgencyChangeViews {

    private final People people;
    private final Agencies agencies;
    private final AgencyBook book;
    private final Texts texts;
    private final AuditLog audit;

    AgencyChangeViews(People people, Agencies agencies, AgencyBook book, Texts texts, AuditLog audit) {
        this.people = people;
        this.agencies = agencies;
        this.book = book;
        this.texts = texts;
        this.audit = audit;
    }

    /** Those of a whole page at once. */
    List<AgencyChangeView> views(Collection<AgencyChange> page) {
        Map<String, String> names = names(page);
        return page.stream().map(change -> view(change, names)).toList();
    }

    AgencyChangeView view(AgencyChange change) {
        return view(change, names(List.of(change)));
    }

    /** In the task; the log says who saw it. */
    AgencyChangeTaskView toConfirm(
            Actor actor, AgencyChange change, TaskSummary task, @Nullable ConfirmationBody draft) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                .about(change.number().text())
                .because(task.step()));
        return new AgencyChangeTaskView(task, view(change), draft);
    }

    /** Which agency, and what the decision calls it. */
    Map<RequestNumber, TaskLine> lines(Collection<AgencyChange> found, Locale locale) {
        return found.stream()
                .collect(Collectors.toMap(
                        AgencyChange::number,
                        change -> new TaskLine(
                                new RequestLine(
                                        agencies.name(change.first()),
                                        texts.text(
                                                "reorganisation.kind."
                                                        + change.wanted().kind(),
                                                locale),
                                        Map.of()),
                                null)));
    }

    private AgencyChangeView view(AgencyChange change, Map<String, String> names) {
        WantedAgencyChange wanted = change.wanted();
        AgencyChange.Word word = change.word();
        String by = word == null ? null : word.by();
        return new AgencyChangeView(
                change.number(),
                wanted.kind(),
                change.status(),
                wanted.order().decision(),
                wanted.order().day(),
                wanted.order().issuer(),
                wanted.order().scan(),
                wanted.from(),
                wanted.staffGoesAlong(),
                wanted.lines().stream().map(line -> line(line, wanted)).toList(),
                wanted.people().size(),
                change.progress().records(),
                name(names, change.proposedBy()),
                change.proposedAt(),
                change.asked() == null ? null : agencies.name(change.asked()),
                change.status().isOpen() ? change.due() : null,
                by == null ? null : name(names, by),
                word == null ? null : word.at(),
                word == null ? null : word.reason(),
                change.progress().doneAt());
    }

    private AgencyChangeView.ChangedAgency line(AgencyChangeLine line, WantedAgencyChange wanted) {
        AgencyCode target = line.target();
        return new AgencyChangeView.ChangedAgency(
                line.act(),
                line.agency(),
                book.nameOn(line.agency(), wanted.from().minusDays(1))
                        .orElse(line.agency().code()),
                target,
                target == null ? null : agencies.name(target),
                line.name());
    }

    private static String name(Map<String, String> names, String account) {
        return names.getOrDefault(account, account);
    }

    private Map<String, String> names(Collection<AgencyChange> found) {
        Set<String> accounts = new HashSet<>();
        for (AgencyChange change : found) {
            accounts.add(change.proposedBy());
            AgencyChange.Word word = change.word();
            if (word != null && word.by() != null) accounts.add(word.by());
        }
        return people.names(accounts);
    }
}
