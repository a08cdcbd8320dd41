package org.dongthuan.life;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.OrderRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out new records: numbered, dated, in stored form, and on their way to those who declare them. */
@Component
class Dossiers {

    static final String ORDER = "order";

    private final DossierStore store;
    private final DeclarationNumberTable numbers;
    private final TimeLimitRules limits;
    private final DeclarationWorkflow workflow;
    private final AuditLog audit;
    private final Clock clock;

    Dossiers(
            DossierStore store,
            DeclarationNumberTable numbers,
            TimeLimitRules limits,
            DeclarationWorkflow workflow,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.limits = limits;
        this.workflow = workflow;
        this.audit = audit;
        this.clock = clock;
    }

    /** One that passed the rules. */
    @Transactional
    public RequestNumber create(Actor officer, AgencyCode office, AgencyCode managing, NewDossier dossier) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        var declaration = new Declaration(
                numbers.next(now),
                new RecordId(UUID.randomUUID()),
                String.valueOf(TypedText.cleaned(dossier.account())),
                officer.account(),
                managing,
                new AgencyCode(dossier.usingAgency().asText()),
                office,
                DeclarationStatus.DECLARING,
                1,
                OrderRules.order(dossier.order()),
                now,
                limits.dueDate(TimeLimitRules.FIRST_DECLARATION, VietnamTime.dayOf(now)),
                null);
        store.keep(declaration, dossier);
        audit.append(AuditEntry.done(officer.account(), officer.agencyCode(), Action.SUBMIT)
                .on(declaration.record().value(), DeclaredFields.BY_OFFICE)
                .about(declaration.number().text()));
        workflow.start(declaration.number(), declaration.decidingAgency(), declaration.due());
        return declaration.number();
    }
}
