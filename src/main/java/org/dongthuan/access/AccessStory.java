package org.dongthuan.access;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.Consents;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** The story of a request to read so far, as far as it concerns the people whom the reader may see. */
@Component
class AccessStory {

    private final AccessRequestTable requests;
    private final ReviewDesk review;
    private final Consents consents;
    private final Registry registry;
    private final Agencies agencies;
    private final AccessNames names;
    private final Texts texts;

    AccessStory(
            AccessRequestTable requests,
            ReviewDesk review,
            Consents consents,
            Registry registry,
            Agencies agencies,
            AccessNames names,
            Texts texts) {
        this.requests = requests;
        this.review = review;
        this.consents = consents;
        this.registry = registry;
        this.agencies = agencies;
        this.names = names;
        this.texts = texts;
    }

    /** @param forReviewer whether the verifier's recommendation is told too: it is the agency's own preparation */
    List<StoryLine> of(AccessRequest request, List<AskedPerson> people, boolean forReviewer, Locale locale) {
        List<StoryLine> lines = new ArrayList<>();
        lines.add(
                new StoryLine("SUBMITTED", request.submittedAt(), names.person(request.requester()), null, List.of()));
        people.forEach(person -> lines.addAll(answers(person)));
        people.stream()
                .map(person -> request.number().part(person.part()))
                .distinct()
                .filter(review::isOpened)
                .forEach(part -> lines.addAll(opinions(part, people, forReviewer, locale)));
        OffsetDateTime closed = request.closedAt();
        if (closed != null && people.stream().anyMatch(person -> person.stage() == AccessStage.WITHDRAWN)) {
            lines.add(new StoryLine("WITHDRAWN", closed, names.person(request.requester()), null, List.of()));
        }
        lines.sort(Comparator.comparing(StoryLine::at));
        return lines;
    }

    private List<StoryLine> answers(AskedPerson person) {
        Consent consent = consents.get(person.consentNumber());
        String name = registry.holder(person.record()).name();
        List<StoryLine> lines = new ArrayList<>();
        OffsetDateTime answered = consent.answeredAt();
        if (answered != null) lines.add(new StoryLine(answer(consent), answered, name, null, List.of()));
        OffsetDateTime withdrawn = consent.withdrawnAt();
        if (withdrawn != null) lines.add(new StoryLine("CONSENT_WITHDRAWN", withdrawn, name, null, List.of()));
        return lines;
    }

    private static String answer(Consent consent) {
        return switch (consent.status()) {
            case REFUSED -> "CONSENT_REFUSED";
            case PARTLY_GIVEN -> "CONSENT_PARTLY_GIVEN";
            default -> "CONSENT_GIVEN";
        };
    }

    private List<StoryLine> opinions(RequestNumber part, List<AskedPerson> people, boolean forReviewer, Locale locale) {
        Map<Object, String> labels = people.stream()
                .collect(Collectors.toMap(
                        person -> person.record().value(),
                        person -> registry.holder(person.record()).name()));
        List<StoryLine> lines = new ArrayList<>();
        for (Said said : review.said(part)) {
            Opinion opinion = said.opinion();
            boolean told = said.forEverybody() || forReviewer;
            lines.add(new StoryLine(
                    said.event(),
                    opinion.at(),
                    told ? names.person(opinion.actor()) : null,
                    agencies.name(opinion.agency()),
                    told ? details(opinion, labels, locale) : List.of()));
        }
        return lines;
    }

    private List<String> details(Opinion opinion, Map<Object, String> labels, Locale locale) {
        if (opinion.remarks() != null) return List.of(opinion.remarks());
        return opinion.items().stream()
                .filter(word -> labels.containsKey(word.item()))
                .map(word -> texts.text(
                        "story.item." + opinion.step() + "." + word.outcome()
                                + (word.reason() == null ? "" : ".reason"),
                        locale,
                        Objects.requireNonNull(labels.get(word.item())),
                        String.valueOf(word.reason())))
                .toList();
    }
}
