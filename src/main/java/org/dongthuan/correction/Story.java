package org.dongthuan.correction;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dongthuan.correction.CorrectionActTable.Kind;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.AskedPapers;
import org.dongthuan.review.CaseSequels;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.ReturnOutcome;
import org.dongthuan.review.Returned;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.Step;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** The story of a correction so far. */
@Component
class Story {

    private final ReviewDesk review;
    private final CorrectionPeople people;
    private final Texts texts;
    private final ItemTexts items;
    private final TermStory terms;
    private final CaseSequels sequels;

    Story(
            ReviewDesk review,
            CorrectionPeople people,
            Texts texts,
            ItemTexts items,
            TermStory terms,
            CaseSequels sequels) {
        this.review = review;
        this.people = people;
        this.texts = texts;
        this.items = items;
        this.terms = terms;
        this.sequels = sequels;
    }

    /**
     * What happened, the first thing first.
     *
     * @param forReviewer whether the verifier's recommendation is told too: it is the agency's own preparation, while the
     *     decision is for everybody of the case
     */
    List<StoryLine> of(Correction correction, boolean forReviewer, Locale locale) {
        List<StoryLine> lines = new ArrayList<>();
        lines.add(new StoryLine(
                "SUBMITTED",
                correction.submittedAt(),
                people.doer(correction, Kind.SUBMITTED, correction.submittedAt(), locale),
                null,
                List.of()));
        List<Returned> returned = review.returned(correction.number());
        for (Said said : review.said(correction.number())) {
            Opinion opinion = said.opinion();
            boolean told = said.forEverybody() || forReviewer;
            lines.add(new StoryLine(
                            said.event(),
                            opinion.at(),
                            told ? people.name(opinion.actor()) : null,
                            people.agency(opinion.agency()),
                            told ? details(correction, opinion, returned, locale) : List.of())
                    .inPlaceOf(opinion.absent().filter(absent -> told).map(people::name)));
        }
        for (Returned one : returned) ended(correction, one, locale).ifPresent(lines::add);
        if (correction.status() == CorrectionStatus.WITHDRAWN && correction.closedAt() != null) {
            lines.add(new StoryLine(
                    "WITHDRAWN",
                    correction.closedAt(),
                    people.doer(correction, Kind.WITHDRAWN, correction.closedAt(), locale),
                    null,
                    List.of()));
        }
        if (forReviewer) lines.addAll(review.moves(List.of(correction.number()), locale));
        lines.addAll(terms.of(correction, lines.size() > 1, locale));
        if (correction.closedAt() != null) lines.addAll(sequels.of(List.of(correction.number()), locale));
        lines.sort(Comparator.comparing(StoryLine::at));
        return lines;
    }

    /** Whatever the requester answered, or that he did not; what he takes back is told of the whole. */
    private Optional<StoryLine> ended(Correction correction, Returned returned, Locale locale) {
        OffsetDateTime at = returned.about().closed();
        if (at == null || returned.about().outcome() == ReturnOutcome.WITHDRAWN) return Optional.empty();
        if (returned.about().outcome() == ReturnOutcome.LAPSED)
            return Optional.of(new StoryLine("LAPSED", at, null, null, List.of()));
        List<String> details = new ArrayList<>();
        if (returned.answer() != null) details.add(returned.answer());
        if (!returned.documents().isEmpty())
            details.add(texts.text(
                    "story.SUPPLIED.documents", locale, returned.documents().size()));
        return Optional.of(
                new StoryLine("SUPPLIED", at, people.doer(correction, Kind.SUPPLIED, at, locale), null, details));
    }

    private List<String> details(Correction correction, Opinion opinion, List<Returned> returned, Locale locale) {
        Optional<AskedPapers> asked = returned.stream()
                .filter(one -> one.about().place().equals(opinion.place()))
                .map(Returned::asked)
                .findFirst();
        if (asked.isPresent())
            return Stream.concat(Stream.of(asked.get().reason()), asked.get().missing().stream())
                    .toList();
        if (opinion.remarks() != null) return List.of(opinion.remarks());
        return correction.items().stream()
                .flatMap(item -> opinion.on(item.id()).stream().map(word -> detail(item, opinion.step(), word, locale)))
                .toList();
    }

    private String detail(CorrectionItem item, Step step, Opinion.OnItem word, Locale locale) {
        String key = "story.CORRECTION." + step + "." + word.outcome() + (word.reason() == null ? "" : ".reason");
        return texts.text(
                key,
                locale,
                items.label(item, locale),
                String.valueOf(word.reason()),
                String.valueOf(word.redirectTo()));
    }
}
