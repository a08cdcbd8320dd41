package org.dongthuan.access;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.Registry;
import org.dongthuan.review.CaseSequels;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.StoryLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The story of a request to read so far, as far as it concerns the people whom the reader may see. */
@Component
class AccessStory {

    private final Passages passages;
    private final ReviewDesk review;
    private final Registry registry;
    private final Agencies agencies;
    private final AccessNames names;
    private final DelayItems delays;
    private final CaseSequels sequels;

    AccessStory(
            Passages passages,
            ReviewDesk review,
            Registry registry,
            Agencies agencies,
            AccessNames names,
            DelayItems delays,
            CaseSequels sequels) {
        this.passages = passages;
        this.review = review;
        this.registry = registry;
        this.agencies = agencies;
        this.names = names;
        this.delays = delays;
        this.sequels = sequels;
    }

    /** @param forReviewer whether the verifier's recommendation is told too: it is the agency's own preparation */
    List<StoryLine> of(AccessRequest request, List<AskedPerson> people, boolean forReviewer, Locale locale) {
        Map<UUID, String> labels = new HashMap<>(delays.labels(request, locale));
        people.forEach(person -> labels.put(
                person.record().value(), registry.holder(person.record()).name()));
        List<StoryLine> lines = new ArrayList<>();
        lines.add(
                new StoryLine("SUBMITTED", request.submittedAt(), names.person(request.requester()), null, List.of()));
        passages.of(request, people).entrySet().stream()
                .flatMap(entry -> events(entry.getKey(), entry.getValue(), labels))
                // what is said once of all stands there once
                .distinct()
                .forEach(lines::add);
        List<RequestNumber> parts = people.stream()
                .filter(AskedPerson::reviewed)
                .map(request::partOf)
                .distinct()
                .toList();
        parts.stream()
                .flatMap(part -> review.said(part).stream())
                .forEach(said -> lines.add(line(said, labels, forReviewer, locale)));
        if (forReviewer) lines.addAll(review.moves(parts, locale));
        OffsetDateTime closed = request.closedAt();
        if (closed != null && people.stream().anyMatch(person -> person.stage() == AccessStage.WITHDRAWN)) {
            lines.add(new StoryLine("WITHDRAWN", closed, names.person(request.requester()), null, List.of()));
        }
        List<RequestNumber> decided = people.stream()
                .filter(person -> person.decision() != null)
                .map(request::partOf)
                .distinct()
                .toList();
        lines.addAll(sequels.of(decided, locale));
        lines.sort(Comparator.comparing(StoryLine::at));
        return lines;
    }

    private Stream<StoryLine> events(AskedPerson person, Passage passage, Map<UUID, String> labels) {
        return passage.events().stream()
                .map(event -> line(event, labels.get(person.record().value())));
    }

    /** An agency speaks in its own name: which of its people it was, is its own affair. */
    private StoryLine line(Passage.Event event, @Nullable String person) {
        AgencyCode by = event.by();
        return new StoryLine(
                event.word(),
                event.at(),
                by == null ? person : null,
                by == null ? null : agencies.name(by),
                event.reason() == null ? List.of() : List.of(event.reason()));
    }

    private StoryLine line(Said said, Map<UUID, String> labels, boolean forReviewer, Locale locale) {
        Opinion opinion = said.opinion();
        boolean told = said.forEverybody() || forReviewer;
        return new StoryLine(
                        said.event(),
                        opinion.at(),
                        told ? names.person(opinion.actor()) : null,
                        agencies.name(opinion.agency()),
                        told ? details(opinion, labels, locale) : List.of())
                .inPlaceOf(opinion.absent().filter(absent -> told).map(names::person));
    }

    private List<String> details(Opinion opinion, Map<UUID, String> labels, Locale locale) {
        if (opinion.remarks() != null) return List.of(opinion.remarks());
        return opinion.items().stream()
                .filter(word -> labels.containsKey(word.item()))
                .map(word -> names.text(
                        "story.ACCESS." + opinion.step() + "." + word.outcome()
                                + (word.reason() == null ? "" : ".reason"),
                        locale,
                        Objects.requireNonNull(labels.get(word.item())),
                        String.valueOf(word.reason())))
                .toList();
    }
}
