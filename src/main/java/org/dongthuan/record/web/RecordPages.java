package org.dongthuan.record.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.PastValue;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a field of my record held before, since when, and by which decision. */
@Controller
class RecordPages {

    private final CurrentActor currentActor;
    private final Registry registry;
    private final AuditLog audit;
    private final Wording wording;

    RecordPages(CurrentActor currentActor, Registry registry, AuditLog audit, Wording wording) {
        this.currentActor = currentActor;
        this.registry = registry;
        this.audit = audit;
        this.wording = wording;
    }

    @GetMapping("/me/history/{field}")
    @Transactional
    public String history(@PathVariable String field, Model model, Locale locale) {
        Field asked = wording.catalogue().find(field).orElseThrow(() -> new Refusal.NotFound("not-found"));
        Actor actor = currentActor.get();
        RecordId record = registry.idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
        List<Change> history = registry.history(record, field).stream()
                .map(past -> wording.change(asked, past, locale))
                .toList();
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), AuditEntry.Action.READ_RECORD)
                .on(record.value(), List.of(field))
                .because("own-data"));
        model.addAttribute("field", field);
        model.addAttribute("label", asked.label(locale));
        model.addAttribute("history", history);
        return "record/history";
    }

    /**
     * One change in words.
     *
     * @param decisionId the written decision, which has a page
     * @param request the request that it decided, which has a page too
     */
    public record Change(
            String oldText,
            String newText,
            LocalDate validFrom,
            OffsetDateTime recordedAt,
            String decision,
            @Nullable UUID decisionId,
            @Nullable String request) {}

    /** Puts past values into words. */
    @Component
    record Wording(FieldCatalogue catalogue, ValueText values) {

        Change change(Field field, PastValue past, Locale locale) {
            return new Change(
                    values.show(field, past.oldValue(), locale),
                    values.show(field, past.newValue(), locale),
                    past.validFrom(),
                    past.recordedAt(),
                    past.decision(),
                    past.basis().decisionId(),
                    past.basis().request());
        }
    }
}
