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
import org.dongthuan.record.RecordId;
import org.dongthuan.record.ValueRules;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType.Content;
import org.springframework.stereotype.Component;

/** What is to be decided of an update, and what lists of tasks say of it. */
@Component
class UpdateContents {

    private static final List<String> NAMED = List.of("birth_full_name");

    private final UpdateItemTable table;
    private final UpdateTexts items;
    private final UpdateStory story;
    private final UpdateFacts facts;
    private final UpdatePeople people;

    UpdateContents(
            UpdateItemTable table, UpdateTexts items, UpdateStory story, UpdateFacts facts, UpdatePeople people) {
        this.table = table;
        this.items = items;
        this.story = story;
        this.facts = facts;
        this.people = people;
    }

    Content of(RecordUpdate update, Locale locale) {
        Map<RecordId, List<UpdateItem>> byRecord = update.byRecord();
        List<RecordId> records = List.copyOf(byRecord.keySet());
        Map<RecordId, String> called = people.names(records);
        Map<UpdateItem, JsonNode> current = items.current(update);
        return new Content(
                people.subject(records, called, locale),
                people.agency(update),
                null,
                facts.particulars(update, locale),
                update.isList()
                        ? List.of(list(update, called, current, locale))
                        : update.items().stream()
                                .map(item -> item(item, current.getOrDefault(item, NullNode.instance), locale))
                                .toList(),
                story.of(update, update.items(), true, locale),
                byRecord.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, own -> RecordUpdate.fields(own.getValue()))));
    }

    Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        Map<String, UpdateItemTable.About> about =
                table.about(numbers.stream().map(RequestNumber::text).toList());
        Map<RecordId, String> called = people.names(about.values().stream()
                .filter(one -> one.records().size() == 1)
                .flatMap(one -> one.records().stream())
                .collect(Collectors.toSet()));
        Map<RequestNumber, RequestLine> lines = new HashMap<>();
        about.forEach((number, one) -> {
            List<RecordId> records = List.copyOf(one.records());
            lines.put(
                    new RequestNumber(number),
                    new RequestLine(
                            people.subject(records, called, locale),
                            one.fields().stream()
                                    .map(field -> items.label(field, locale))
                                    .collect(Collectors.joining(" · ")),
                            records.size() > 1 ? Map.of() : Map.of(records.get(0), NAMED)));
        });
        return lines;
    }

    private ListInReview list(
            RecordUpdate update, Map<RecordId, String> called, Map<UpdateItem, JsonNode> current, Locale locale) {
        List<ListInReview.OfPerson> listed = new ArrayList<>();
        update.byRecord()
                .forEach((record, own) -> listed.add(new ListInReview.OfPerson(
                        called.getOrDefault(record, ""),
                        people.staffNumber(record),
                        own.stream()
                                .map(item -> change(item, current.getOrDefault(item, NullNode.instance), locale))
                                .toList())));
        return new ListInReview(update.listId(), people.subject(update.records(), called, locale), listed);
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
