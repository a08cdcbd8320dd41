package org.dongthuan.update;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.CaseSequels;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.Step;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** The story of an update so far. */
@Component
class UpdateStory {

    private final ReviewDesk review;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;
    private final UpdateTexts items;
    private final CaseSequels sequels;

    UpdateStory(
            ReviewDesk review, People people, Agencies agencies, Texts texts, UpdateTexts items, CaseSequels sequels) {
        this.review = review;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
        this.items = items;
        this.sequels = sequels;
    }

    /**
     * What happened, the first thing first.
     *
     * @param shown the items that the reader sees
     * @param forAgency whether the reader is of the agency, whose own preparation the recommendation is
     */
    List<StoryLine> of(RecordUpdate update, List<UpdateItem> shown, boolean forAgency, Locale locale) {
        List<StoryLine> lines = new ArrayList<>();
        lines.add(new StoryLine("SUBMITTED", update.submittedAt(), name(update.requester()), null, List.of()));
        for (Said said : review.said(update.number())) {
            Opinion opinion = said.opinion();
            boolean told = said.forEverybody() || forAgency;
            lines.add(new StoryLine(
                            said.event(),
                            opinion.at(),
                            told ? name(opinion.actor()) : null,
                            agencies.name(opinion.agency()),
                            told ? details(update, shown, opinion, locale) : List.of())
                    .inPlaceOf(opinion.absent().filter(absent -> told).map(this::name)));
        }
        if (update.status() == UpdateStatus.WITHDRAWN && update.closedAt() != null)
            lines.add(new StoryLine("WITHDRAWN", update.closedAt(), name(update.requester()), null, List.of()));
        if (forAgency) lines.addAll(review.moves(List.of(update.number()), locale));
        if (update.closedAt() != null) lines.addAll(sequels.of(List.of(update.number()), locale));
        lines.sort(Comparator.comparing(StoryLine::at));
        return lines;
    }

    private List<String> details(RecordUpdate update, List<UpdateItem> shown, Opinion opinion, Locale locale) {
        Stream<String> remarks = Stream.ofNullable(opinion.remarks());
        if (update.isList()) {
            String people =
                    texts.text("update.list.people", locale, update.records().size());
            return Stream.concat(
                            remarks,
                            opinion.on(update.listId()).stream()
                                    .map(word -> detail(people, opinion.step(), word, locale)))
                    .toList();
        }
        return Stream.concat(
                        remarks,
                        shown.stream()
                                .flatMap(item -> opinion.on(item.id()).stream()
                                        .map(word -> detail(
                                                items.label(item.field(), locale), opinion.step(), word, locale))))
                .toList();
    }

    private String detail(String what, Step step, Opinion.OnItem word, Locale locale) {
        String key = "story.UPDATE." + step + "." + word.outcome() + (word.reason() == null ? "" : ".reason");
        return texts.text(key, locale, what, String.valueOf(word.reason()));
    }

    private String name(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }
}
