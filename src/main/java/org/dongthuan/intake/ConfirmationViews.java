package org.dongthuan.intake;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
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

/** Puts files that wait into words; the caller has checked who looks. */
@Component
class ConfirmationViews {

    private final Agencies agencies;
    private final People people;
    private final Texts texts;
    private final AuditLog audit;

    ConfirmationViews(Agencies agencies, People people, Texts texts, AuditLog audit) {
        this.agencies = agencies;
        this.people = people;
        this.texts = texts;
        this.audit = audit;
    }

    /** In the task; the log says who saw it. */
    IntakeTaskView show(Actor actor, IntakeFile file, TaskSummary task, @Nullable IntakeBody draft) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                .about(file.number().text())
                .because(task.step()));
        return new IntakeTaskView(
                task,
                file.id(),
                agencies.name(file.agency()),
                people.names(List.of(file.broughtBy())).getOrDefault(file.broughtBy(), ""),
                file.people(),
                file.rows(),
                file.hash(),
                draft);
    }

    /** Whose file, and how many come; nobody by name. */
    Map<RequestNumber, TaskLine> lines(Collection<IntakeFile> files, Locale locale) {
        return files.stream()
                .collect(Collectors.toMap(
                        IntakeFile::number,
                        file -> new TaskLine(
                                new RequestLine(
                                        agencies.name(file.agency()),
                                        texts.text("intake.file.people", locale, file.people(), file.rows()),
                                        Map.of()),
                                null)));
    }
}
