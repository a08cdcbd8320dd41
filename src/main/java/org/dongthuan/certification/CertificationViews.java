package org.dongthuan.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.CaseSubject;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows certifications to whom may give them; that somebody was named to them is logged on that person's record. */
@Component
class CertificationViews {

    private static final List<String> NAMED = List.of("birth_full_name");
    private static final List<String> SHOWN = List.of("birth_full_name", "using_agency");

    private final CertificationNames names;
    private final Registry registry;
    private final AuditLog audit;
    private final Clock clock;

    CertificationViews(CertificationNames names, Registry registry, AuditLog audit, Clock clock) {
        this.names = names;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    CertificationTaskView show(
            Actor certifier,
            Certification certification,
            TaskSummary task,
            @Nullable CertificationBody draft,
            Locale locale) {
        CertificationQuestion question = certification.question();
        LocalDate by = Objects.requireNonNull(certification.certifyBy(), "Nobody is asked");
        audit.append(question.subjects().stream()
                .map(subject -> AuditEntry.done(certifier.account(), certifier.agencyCode(), Action.READ_TASK)
                        .on(subject.record().value(), SHOWN)
                        .about(certification.number().text())
                        .because(question.purpose()))
                .toList());
        return new CertificationTaskView(
                task,
                question.request(),
                names.person(question.requester()),
                names.agency(question.recipientAgency()),
                names.purpose(question, locale),
                names.legalBasis(question.legalBasis(), locale),
                names.fields(question.fields(), locale),
                question.formsOfUse().stream().sorted().toList(),
                question.from(),
                question.to(),
                names.channel(question.channel(), locale),
                question.subjects().stream().map(this::subject).toList(),
                by,
                LocalDate.now(clock).isAfter(by),
                draft);
    }

    private CertificationTaskView.Subject subject(CaseSubject subject) {
        Holder holder = registry.holder(subject.record());
        return new CertificationTaskView.Subject(holder.record(), holder.name(), names.agency(holder.usingAgency()));
    }

    /** Whose data, for what purpose; all names by one statement. */
    Map<RequestNumber, TaskLine> lines(Collection<Certification> all, Locale locale) {
        Map<RecordId, String> people = names.holders(all.stream()
                .flatMap(certification -> certification.question().subjects().stream())
                .map(CaseSubject::record)
                .collect(Collectors.toSet()));
        Map<RequestNumber, TaskLine> lines = new HashMap<>();
        for (Certification certification : all)
            lines.put(certification.number(), new TaskLine(line(certification.question(), people, locale), null));
        return lines;
    }

    private RequestLine line(CertificationQuestion question, Map<RecordId, String> people, Locale locale) {
        List<RecordId> records =
                question.subjects().stream().map(CaseSubject::record).toList();
        return new RequestLine(
                records.stream().map(record -> people.getOrDefault(record, "")).collect(Collectors.joining(", ")),
                names.purpose(question, locale).label(),
                records.stream().collect(Collectors.toMap(record -> record, record -> NAMED)));
    }
}
