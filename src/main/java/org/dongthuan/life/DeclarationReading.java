package org.dongthuan.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people see of new records; each reading is logged. */
@Component
class DeclarationReading {

    private static final String PURPOSE = "record-declaration";

    private final DeclarationTable table;
    private final DeclarationRights rights;
    private final DeclarationFacts facts;
    private final AuditLog audit;
    private final Clock clock;

    DeclarationReading(
            DeclarationTable table, DeclarationRights rights, DeclarationFacts facts, AuditLog audit, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    List<DeclarationLine> list(Actor actor, int page, int size) {
        List<Declaration> found = table.visible(actor.account(), DeclarationRights.offices(actor), page * size, size);
        Map<RequestNumber, String> names = facts.names(found);
        LocalDate today = LocalDate.now(clock);
        audit.append(found.stream()
                .map(one -> AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                        .on(one.record().value(), List.of(DeclaredFields.NAME))
                        .about(one.number().text())
                        .because(PURPOSE))
                .toList());
        return found.stream()
                .map(one -> new DeclarationLine(
                        one.number(),
                        one.status(),
                        names.getOrDefault(one.number(), ""),
                        DeclarationRights.isHolder(actor, one),
                        one.createdAt(),
                        one.due(),
                        one.status().isOpen() && one.due().isBefore(today)))
                .toList();
    }

    List<String> groups() {
        return facts.groups();
    }

    long count(Actor actor) {
        return table.count(actor.account(), DeclarationRights.offices(actor));
    }

    DeclarationView view(Actor actor, RequestNumber number, Locale locale) {
        Declaration declaration = rights.visible(actor, number);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .on(declaration.record().value(), DeclaredFields.BY_OFFICE)
                .about(declaration.number().text())
                .because(DeclarationRights.isHolder(actor, declaration) ? "own-data" : PURPOSE));
        return facts.view(actor, declaration, locale);
    }

    DeclarationTaskView task(
            Actor actor, Declaration declaration, TaskSummary summary, @Nullable DeclarationBody draft, Locale locale) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                .on(declaration.record().value(), List.of())
                .about(declaration.number().text())
                .because(summary.step()));
        return facts.task(declaration, summary, draft, locale);
    }

    /** To the holder himself: whose record it is needs no telling, and no log. */
    Map<RequestNumber, TaskLine> taskLines(Collection<Declaration> declarations) {
        Map<RequestNumber, String> names = facts.names(declarations);
        Map<RequestNumber, TaskLine> lines = new HashMap<>();
        declarations.forEach(one -> lines.put(
                one.number(), new TaskLine(new RequestLine(names.getOrDefault(one.number(), ""), "", Map.of()), null)));
        return lines;
    }
}
