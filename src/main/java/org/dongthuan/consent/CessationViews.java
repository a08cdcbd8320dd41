package org.dongthuan.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.consent.ConsentSummary.NamedField;
import org.dongthuan.consent.ConsentSummary.Recipient;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows those who have to confirm what was withdrawn: whose data, which fields, by which request; no values. */
@Component
class CessationViews {

    private final ConsentNames names;
    private final AuditLog audit;
    private final Clock clock;

    CessationViews(ConsentNames names, AuditLog audit, Clock clock) {
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    CessationTaskView task(
            Actor actor,
            StoredConsent consent,
            Cessation cessation,
            TaskSummary summary,
            @Nullable CessationBody draft,
            Locale locale) {
        ConsentQuestion question = consent.question();
        List<String> fields = consent.consent().fields();
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                .on(question.record().value(), fields)
                .about(consent.number().text())
                .because(summary.step()));
        return new CessationTaskView(
                summary,
                names.person(question.subject()),
                new Recipient(
                        names.person(question.requester()),
                        question.recipientAgency(),
                        names.agency(question.recipientAgency())),
                question.request(),
                fields.stream()
                        .map(field -> new NamedField(field, names.field(field, locale)))
                        .toList(),
                Objects.requireNonNull(consent.consent().withdrawnAt(), "Nothing was withdrawn"),
                cessation.due(),
                cessation.isEscalated(),
                VietnamTime.dayOf(consent.askedAt()),
                LocalDate.now(clock),
                draft);
    }

    /** Whose data, and which of them. */
    Map<RequestNumber, TaskLine> lines(Collection<StoredConsent> consents, Locale locale) {
        Map<String, String> people = names.people(
                consents.stream().map(consent -> consent.question().subject()).collect(Collectors.toSet()));
        return consents.stream()
                .collect(Collectors.toMap(StoredConsent::number, consent -> line(consent, people, locale)));
    }

    private TaskLine line(StoredConsent consent, Map<String, String> people, Locale locale) {
        ConsentQuestion question = consent.question();
        List<String> fields = consent.consent().fields();
        return new TaskLine(
                new RequestLine(
                        people.getOrDefault(question.subject(), question.subject()),
                        String.join(" · ", names.fields(fields, locale)),
                        Map.of(question.record(), fields)),
                null);
    }
}
