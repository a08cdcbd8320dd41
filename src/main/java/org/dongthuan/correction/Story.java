package org.dongthuan.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.Step;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** The story of a correction so far. */
@Component
class Story {

    private final ReviewDesk review;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;
    private final ItemTexts items;

    Story(ReviewDesk review, People people, Agencies agencies, Texts texts, ItemTexts items) {
        this.review = review;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
        this.items = items;
    }

    /**
     * What happened, the first thing first.
     *
     * @param forReviewer whether the verifier's recommendation is told too: it is the agency's own preparation, while the
     *     decision is for everybody of the case
     */
    List<StoryLine> of(Correction correction, boolean forReviewer, Locale locale) {
        List<StoryLine> lines = new ArrayList<>();
        lines.add(new StoryLine("SUBMITTED", correction.submittedAt(), name(correction.requester()), null, List.of()));
        for (Said said : review.said(correction.number())) {
            Opinion opinion = said.opinion();
            boolean told = said.forEverybody() || forReviewer;
            lines.add(new StoryLine(
                    said.event(),
                    opinion.at(),
                    told ? name(opinion.actor()) : null,
                    agencyName(opinion.agency()),
                    told ? details(correction, opinion, locale) : List.of()));
        }
        if (correction.status() == CorrectionStatus.WITHDRAWN && correction.closedAt() != null) {
            lines.add(new StoryLine("WITHDRAWN", correction.closedAt(), name(correction.requester()), null, List.of()));
        }
        return lines;
    }

    private List<String> details(Correction correction, Opinion opinion, Locale locale) {
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

    private String name(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }

    private String agencyName(AgencyCode agency) {
        return agencies.name(agency);
    }
}
