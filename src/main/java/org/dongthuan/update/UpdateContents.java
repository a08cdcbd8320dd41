package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueRules;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType.Content;
import org.springframework.stereotype.Component;

/** What is to be decided of an update, and what lists of tasks say of it. */
@Component
class UpdateContents {

    private static final String STAFF_NUMBER = "employee_code";
    private static final List<String> NAMED = List.of("birth_full_name");

    private final UpdateTexts items;
    private final UpdateStory story;
    private final UpdateKinds kinds;
    private final Registry registry;
    private final HolderNames names;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    UpdateContents(
            UpdateTexts items,
            UpdateStory story,
            UpdateKinds kinds,
            Registry registry,
            HolderNames names,
            People people,
            Agencies agencies,
            Texts texts) {
        this.items = items;
        this.story = story;
        this.kinds = kinds;
        this.registry = registry;
        this.names = names;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    Content of(RecordUpdate update, Locale locale) {
        List<RecordId> records = update.records();
        Map<RecordId, String> called = names.of(records);
        Map<UpdateItem, JsonNode> current = items.current(update);
        boolean several = records.size() > 1;
        return new Content(
                subject(update, called, locale),
                several
                        ? agencies.name(update.decidingAgency())
                        : agencies.name(registry.holder(records.get(0)).usingAgency()),
                null,
                new UpdateParticulars(
                        people.find(update.requester()).map(Person::name).orElse(update.requester()),
                        update.order(),
                        kinds.label(update.kind(), locale),
                        items.documents(update)),
                several
                        ? List.of(list(update, called, current, locale))
                        : update.items().stream()
                                .map(item -> item(item, current.getOrDefault(item, NullNode.instance), locale))
                                .toList(),
                story.of(update, update.items(), true, locale),
                records.stream().collect(Collectors.toMap(record -> record, update::fieldsOf)));
    }

    Map<RequestNumber, RequestLine> lines(Collection<RecordUpdate> updates, Locale locale) {
        Map<RecordId, String> called = names.of(
                updates.stream().flatMap(update -> update.records().stream()).collect(Collectors.toSet()));
        Map<RequestNumber, RequestLine> lines = new HashMap<>();
        for (RecordUpdate update : updates) {
            List<RecordId> records = update.records();
            String fields = update.fields().stream()
                    .map(field -> items.label(field, locale))
                    .collect(Collectors.joining(" · "));
            lines.put(
                    update.number(),
                    new RequestLine(
                            subject(update, called, locale),
                            fields,
                            records.size() > 1 ? Map.of() : Map.of(records.get(0), NAMED)));
        }
        return lines;
    }

    private String subject(RecordUpdate update, Map<RecordId, String> called, Locale locale) {
        List<RecordId> records = update.records();
        return records.size() == 1
                ? called.getOrDefault(records.get(0), "")
                : texts.text("update.people", locale, records.size());
    }

    private ListInReview list(
            RecordUpdate update, Map<RecordId, String> called, Map<UpdateItem, JsonNode> current, Locale locale) {
        List<ListInReview.OfPerson> people = new ArrayList<>();
        for (RecordId record : update.records()) {
            JsonNode number =
                    registry.values(record, List.of(STAFF_NUMBER)).getOrDefault(STAFF_NUMBER, NullNode.instance);
            people.add(new ListInReview.OfPerson(
                    called.getOrDefault(record, ""),
                    number.isNull() ? "" : number.asText(),
                    update.of(record).stream()
                            .map(item -> change(item, current.getOrDefault(item, NullNode.instance), locale))
                            .toList()));
        }
        return new ListInReview(update.listId(), subject(update, called, locale), people);
    }

    private ListInReview.Change change(UpdateItem item, JsonNode current, Locale locale) {
        JsonNode seen = items.seen(item);
        return new ListInReview.Change(
                item.field(),
                items.label(item.field(), locale),
                items.show(item, seen, locale),
                items.show(item, items.wanted(item), locale),
                !ValueRules.same(seen, current));
    }

    private UpdateInReview item(UpdateItem item, JsonNode current, Locale locale) {
        JsonNode seen = items.seen(item);
        JsonNode wanted = items.wanted(item);
        return new UpdateInReview(
                item.id(),
                item.field(),
                items.label(item.field(), locale),
                item.kind(),
                item.row() == null ? null : item.row().operation().name(),
                seen,
                current,
                wanted,
                items.show(item, seen, locale),
                items.show(item, current, locale),
                items.show(item, wanted, locale),
                !ValueRules.same(seen, current),
                items.evidenceKind(item, locale));
    }
}
