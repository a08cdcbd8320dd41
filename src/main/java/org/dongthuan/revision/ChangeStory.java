package org.dongthuan.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** The story of a change so far, for its officers. */
@Component
class ChangeStory {

    private final ReviewDesk review;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    ChangeStory(ReviewDesk review, People people, Agencies agencies, Texts texts) {
        this.review = review;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** What happened, the first thing first. */
    List<StoryLine> of(DecisionChange change, Locale locale) {
        List<StoryLine> lines = new ArrayList<>();
        lines.add(new StoryLine("SUBMITTED", change.submittedAt(), name(change.requester()), null, List.of()));
        for (Said said : review.said(change.number())) {
            Opinion opinion = said.opinion();
            lines.add(new StoryLine(
                            said.event(),
                            opinion.at(),
                            name(opinion.actor()),
                            agencies.name(opinion.agency()),
                            details(change, opinion, locale))
                    .inPlaceOf(opinion.absent().map(this::name)));
        }
        if (change.status() == ChangeStatus.WITHDRAWN && change.closedAt() != null)
            lines.add(new StoryLine("WITHDRAWN", change.closedAt(), name(change.requester()), null, List.of()));
        return lines;
    }

    private List<String> details(DecisionChange change, Opinion opinion, Locale locale) {
        List<String> details = new ArrayList<>();
        if (opinion.remarks() != null) details.add(opinion.remarks());
        opinion.on(change.item()).ifPresent(word -> {
            String key = "story.DECISION_CHANGE.%s.%s%s"
                    .formatted(opinion.step(), word.outcome(), word.reason() == null ? "" : ".reason");
            details.add(texts.text(key, locale, String.valueOf(word.reason())));
        });
        return details;
    }

    String name(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }
}
