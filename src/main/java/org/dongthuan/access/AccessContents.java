package org.dongthuan.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType.Content;
import org.springframework.stereotype.Component;

/** Puts together what reviewers see of a part: who asks, for what, and how the gates stand; no data of anybody. */
@Component
class AccessContents {

    private final Passages passages;
    private final RequestWords words;
    private final Registry registry;
    private final Agencies agencies;
    private final AccessStory story;
    private final DelayItems delays;

    AccessContents(
            Passages passages,
            RequestWords words,
            Registry registry,
            Agencies agencies,
            AccessStory story,
            DelayItems delays) {
        this.passages = passages;
        this.words = words;
        this.registry = registry;
        this.agencies = agencies;
        this.story = story;
        this.delays = delays;
    }

    Content of(RequestNumber part, AccessRequest request, Locale locale) {
        List<AskedPerson> people = request.peopleOf(part).stream()
                .filter(person -> person.stage().isInReview() || person.decision() != null)
                .toList();
        Map<AskedPerson, Passage> gates = passages.of(request, people);
        List<AccessItem> items = gates.entrySet().stream()
                .map(entry -> item(entry.getKey(), entry.getValue(), locale))
                .toList();
        Map<RecordId, List<String>> shown = new LinkedHashMap<>();
        people.forEach(person -> shown.put(person.record(), List.of()));
        return new Content(
                items.stream().map(AccessItem::label).collect(Collectors.joining("; ")),
                items.stream().map(AccessItem::agency).distinct().collect(Collectors.joining("; ")),
                request.purposeText(),
                words.particulars(request, gates.values(), locale),
                Stream.concat(items.stream(), delays.item(part, locale).stream())
                        .toList(),
                story.of(request, people, true, locale),
                shown);
    }

    private AccessItem item(AskedPerson person, Passage passage, Locale locale) {
        Holder holder = registry.holder(person.record());
        return new AccessItem(
                person.record().value(),
                holder.name(),
                agencies.name(holder.usingAgency()),
                person.question(),
                passage.answer(),
                words.names(passage.fields(), locale),
                passage.until(),
                passage.isOpen());
    }
}
