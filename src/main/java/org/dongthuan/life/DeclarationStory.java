package org.dongthuan.life;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.life.DeclarationView.SentBack;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Said;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** The story of a new record so far, over all the times it was declared. */
@Component
class DeclarationStory {

    private final DeclarationTable table;
    private final DeclaredFields fields;
    private final ReviewDesk review;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    DeclarationStory(
            DeclarationTable table,
            DeclaredFields fields,
            ReviewDesk review,
            People people,
            Agencies agencies,
            Texts texts) {
        this.table = table;
        this.fields = fields;
        this.review = review;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    /**
     * What happened, the first thing first.
     *
     * @param forAgency whether the reader is of the agency, whose own preparation the recommendation is
     */
    List<StoryLine> of(Declaration declaration, boolean forAgency, Locale locale) {
        List<StoryLine> lines = new ArrayList<>();
        lines.add(line("DOSSIER", declaration.createdAt(), declaration.createdBy()));
        List<OffsetDateTime> submissions = table.submissions(declaration.number());
        for (int round = 1; round <= submissions.size(); round++) {
            lines.add(line("SUBMITTED", submissions.get(round - 1), declaration.account()));
            for (Said said : review.said(declaration.number().part(round)))
                lines.add(line(declaration, said, forAgency || said.forEverybody(), locale));
        }
        OffsetDateTime closed = declaration.closedAt();
        if (declaration.status() == DeclarationStatus.WITHDRAWN && closed != null)
            lines.add(new StoryLine("WITHDRAWN", closed, null, agencies.name(declaration.decidingAgency()), List.of()));
        return lines;
    }

    /** What was wrong the last time, group by group; nothing once it is submitted again. */
    List<SentBack> sentBack(Declaration declaration) {
        if (declaration.round() == 1 || declaration.status() != DeclarationStatus.DECLARING) return List.of();
        Opinion verdict = review.verdict(declaration.number().part(declaration.round() - 1))
                .orElseThrow();
        return fields.groups().stream()
                .flatMap(group -> verdict.on(declaration.item(group)).stream()
                        .filter(word -> word.outcome() != Outcome.APPROVE)
                        .map(word -> new SentBack(group, String.valueOf(word.reason()))))
                .toList();
    }

    private StoryLine line(String event, OffsetDateTime at, String account) {
        return new StoryLine(event, at, name(account), null, List.of());
    }

    private StoryLine line(Declaration declaration, Said said, boolean told, Locale locale) {
        Opinion opinion = said.opinion();
        return new StoryLine(
                        said.event(),
                        opinion.at(),
                        told ? name(opinion.actor()) : null,
                        agencies.name(opinion.agency()),
                        told ? details(declaration, opinion, locale) : List.of())
                .inPlaceOf(opinion.absent().filter(absent -> told).map(this::name));
    }

    private List<String> details(Declaration declaration, Opinion opinion, Locale locale) {
        Stream<String> groups = fields.groups().stream()
                .flatMap(group -> opinion.on(declaration.item(group)).stream()
                        .map(word -> texts.text(
                                "story.DECLARATION." + opinion.step() + "." + word.outcome()
                                        + (word.reason() == null ? "" : ".reason"),
                                locale,
                                texts.text("group." + group, locale),
                                String.valueOf(word.reason()))));
        return Stream.concat(Stream.ofNullable(opinion.remarks()), groups).toList();
    }

    private String name(String account) {
        return people.find(account).map(Person::name).orElse(account);
    }
}
