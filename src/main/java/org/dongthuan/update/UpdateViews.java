package org.dongthuan.update;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people of the case see of an update. */
@Component
class UpdateViews {

    private final UpdateTexts items;
    private final UpdateStory story;
    private final UpdatePapers papers;
    private final ReviewDesk review;
    private final Registry registry;
    private final HolderNames names;
    private final People people;
    private final UpdateKinds kinds;
    private final AuditLog audit;

    UpdateViews(
            UpdateTexts items,
            UpdateStory story,
            UpdatePapers papers,
            ReviewDesk review,
            Registry registry,
            HolderNames names,
            People people,
            UpdateKinds kinds,
            AuditLog audit) {
        this.items = items;
        this.story = story;
        this.papers = papers;
        this.review = review;
        this.registry = registry;
        this.names = names;
        this.people = people;
        this.kinds = kinds;
        this.audit = audit;
    }

    /** The whole update, for somebody whose right was checked; logged with the fields that it shows. */
    UpdateView view(Actor actor, RecordUpdate update, Locale locale) {
        // whose data it is sees the own part, and nothing of the agency's preparation
        Optional<RecordId> own = registry.idOf(actor.account())
                .filter(record -> !update.of(record).isEmpty());
        List<UpdateItem> shown = own.map(update::of).orElse(update.items());
        var records =
                new HashSet<RecordId>(shown.stream().map(UpdateItem::record).toList());
        audit.append(UpdateStart.lines(actor, update, Action.READ_REQUEST).stream()
                .filter(line -> line.record() != null && records.contains(new RecordId(line.record())))
                .toList());
        Map<RecordId, String> called = names.of(records);
        boolean entered = update.requester().equals(actor.account());
        return new UpdateView(
                update.number(),
                update.status(),
                kinds.label(update.kind(), locale),
                people.find(update.requester()).map(Person::name).orElse(update.requester()),
                update.decidingAgency(),
                withAgency(update),
                awaited(update),
                update.order(),
                update.submittedAt(),
                update.dueDate(),
                entered && update.status().isOpen(),
                shown.stream()
                        .map(item -> item(item, called.getOrDefault(item.record(), ""), locale))
                        .toList(),
                update.isList() && own.isPresent() ? List.of() : items.documents(update),
                papers.of(update.number())
                        .map(one -> update.isList() && own.isPresent()
                                ? UpdateView.Ruling.extract(one)
                                : UpdateView.Ruling.of(one))
                        .orElse(null),
                story.of(update, shown, own.isEmpty(), locale));
    }

    private @Nullable AgencyCode withAgency(RecordUpdate update) {
        return update.status().isOpen() ? review.presentAgency(update.number()) : null;
    }

    private @Nullable AwaitedAppointment awaited(RecordUpdate update) {
        return update.status().isOpen()
                ? review.awaitedAppointment(update.number()).orElse(null)
                : null;
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
