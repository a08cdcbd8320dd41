package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
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
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be decided of an update, and what lists of tasks say of it. */
@Component
class UpdateContents {

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
                update.items().stream()
                        .map(item -> item(
                                item,
                                several ? called.getOrDefault(item.record(), "") : null,
                                current.getOrDefault(item, NullNode.instance),
                                locale))
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

    private UpdateInReview item(UpdateItem item, @Nullable String person, JsonNode current, Locale locale) {
        JsonNode seen = items.seen(item);
        JsonNode wanted = items.wanted(item);
        String label = items.label(item.field(), locale);
        return new UpdateInReview(
                item.id(),
                item.field(),
                person == null ? label : person + ": " + label,
                person,
                item.kind(),
                item.row() == null ? null : item.row().operation().name(),
                seen,
                current,
                wanted,
                items.show(item, seen, locale),
                items.show(item, current, locale),
                items.show(item, wanted, locale),
                !seen.equals(current),
                items.evidenceKind(item, locale));
    }
}
