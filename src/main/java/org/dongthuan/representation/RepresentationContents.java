package org.dongthuan.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestType.Content;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** What is to be decided of a proposal, and what lists of tasks say of it. */
@Component
class RepresentationContents {

    private final RepresentationPeople people;
    private final Registry registry;
    private final EvidenceDesk evidence;
    private final ReviewDesk review;
    private final Texts texts;

    RepresentationContents(
            RepresentationPeople people, Registry registry, EvidenceDesk evidence, ReviewDesk review, Texts texts) {
        this.people = people;
        this.registry = registry;
        this.evidence = evidence;
        this.review = review;
        this.texts = texts;
    }

    Content of(Representation one, Locale locale) {
        Holder subject = registry.holder(one.record());
        var item = new RepresentationInReview(
                one.item(),
                label(one, locale),
                subject.name(),
                people.name(one.representative()),
                agencyOf(one.representative()),
                one.ground(),
                one.kinds().stream().sorted().toList(),
                evidence.describe(one.evidence()),
                one.from(),
                one.to(),
                people.name(one.requester()));
        return new Content(
                subject.name(),
                people.agency(subject.usingAgency()),
                null,
                null,
                List.of(item),
                story(one, locale),
                Map.of(one.record(), List.of()));
    }

    RequestLine line(Representation one, Locale locale) {
        return new RequestLine(people.name(one.subject()), label(one, locale), Map.of(one.record(), List.of()));
    }

    private String label(Representation one, Locale locale) {
        return texts.text("representation.item", locale, people.name(one.representative()));
    }

    private String agencyOf(String account) {
        return registry.idOf(account)
                .map(record -> people.agency(registry.holder(record).usingAgency()))
                .orElse("");
    }

    private List<StoryLine> story(Representation one, Locale locale) {
        List<StoryLine> lines = new ArrayList<>();
        lines.add(new StoryLine("SUBMITTED", one.submittedAt(), people.name(one.requester()), null, List.of()));
        for (Said said : review.said(one.number())) {
            Opinion opinion = said.opinion();
            lines.add(new StoryLine(
                    said.event(),
                    opinion.at(),
                    people.name(opinion.actor()),
                    people.agency(opinion.agency()),
                    opinion.remarks() == null ? List.of() : List.of(opinion.remarks())));
        }
        return lines;
    }
}
