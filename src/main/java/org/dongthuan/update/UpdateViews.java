package org.dongthuan.update;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** What people of the case see of an update. */
@Component
class UpdateViews {

    private final UpdateTexts items;
    private final UpdateStory story;
    private final UpdateFacts facts;
    private final UpdatePeople people;
    private final AuditLog audit;

    UpdateViews(UpdateTexts items, UpdateStory story, UpdateFacts facts, UpdatePeople people, AuditLog audit) {
        this.items = items;
        this.story = story;
        this.facts = facts;
        this.people = people;
        this.audit = audit;
    }

    /** The whole update, for somebody whose right was checked; logged with the fields that it shows. */
    UpdateView view(Actor actor, RecordUpdate update, Locale locale) {
        // whose data it is sees the own part, and nothing of the agency's preparation
        Optional<RecordId> own = people.ownOf(actor, update);
        boolean ownPart = update.isList() && own.isPresent();
        List<UpdateItem> shown = own.map(update::of).orElse(update.items());
        var records =
                new HashSet<RecordId>(shown.stream().map(UpdateItem::record).toList());
        audit.append(UpdateStart.lines(actor, update, Action.READ_REQUEST).stream()
                .filter(line -> line.record() != null && records.contains(new RecordId(line.record())))
                .toList());
        Map<RecordId, String> called = people.names(records);
        UpdateParticulars about = facts.particulars(update, locale);
        boolean entered = update.requester().equals(actor.account());
        return new UpdateView(
                update.number(),
                update.status(),
                about.updateKind(),
                about.enteredBy(),
                update.decidingAgency(),
                facts.withAgency(update),
                facts.awaited(update),
                update.order(),
                update.submittedAt(),
                update.dueDate(),
                entered && update.status().isOpen(),
                shown.stream()
                        .map(item -> item(item, called.getOrDefault(item.record(), ""), locale))
                        .toList(),
                ownPart ? List.of() : about.evidence(),
                facts.ruling(update, ownPart),
                story.of(update, shown, own.isEmpty(), locale));
    }

    private UpdateView.Item item(UpdateItem item, String person, Locale locale) {
        return new UpdateView.Item(
                item.id(),
                item.record(),
                person,
                item.field(),
                items.label(item.field(), locale),
                item.kind(),
                item.row() == null ? null : item.row().operation().name(),
                items.seen(item),
                items.wanted(item),
                items.show(item, items.seen(item), locale),
                items.show(item, items.wanted(item), locale),
                item.status(),
                item.decisionReason());
    }
}
