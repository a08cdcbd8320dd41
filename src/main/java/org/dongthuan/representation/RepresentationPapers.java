package org.dongthuan.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.PeopleOnPaper;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The written decision: who acts for whom, what for, by what paper and how long. */
@Component
class RepresentationPapers {

    private final ReviewDesk review;
    private final WrittenDecisions decisions;
    private final PeopleOnPaper people;
    private final RepresentationPeople names;
    private final Texts texts;
    private final Clock clock;

    RepresentationPapers(
            ReviewDesk review,
            WrittenDecisions decisions,
            PeopleOnPaper people,
            RepresentationPeople names,
            Texts texts,
            Clock clock) {
        this.review = review;
        this.decisions = decisions;
        this.people = people;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws IllegalStateException where the verdict is not there, or is another */
    Opinion verdict(Representation one, boolean approves) {
        return review.verdict(one.number())
                .filter(verdict -> approves == agrees(one, verdict))
                .orElseThrow(() -> new IllegalStateException("There is no such verdict on " + one.number()));
    }

    void issue(Representation one, Opinion verdict) {
        decisions.issue(text(one, verdict));
    }

    byte[] preview(Representation one, Opinion verdict) {
        return decisions.preview(text(one, verdict));
    }

    Runnable make(RequestNumber number) {
        return decisions.makeDocuments(number.text());
    }

    Optional<WrittenDecision> issued(RequestNumber number) {
        return decisions.ofRequest(number.text()).stream().findFirst();
    }

    /** Whose data it says, and which. */
    Map<RecordId, List<String>> named(Representation one) {
        Map<RecordId, List<String>> named = new HashMap<>();
        named.put(one.record(), PeopleOnPaper.IN_FULL);
        for (String account : List.of(one.requester(), one.representative()))
            people.recordOf(account).ifPresent(record -> named.putIfAbsent(record, PeopleOnPaper.BRIEFLY));
        return named;
    }

    /** Nothing holds before the decision. */
    LocalDate firstDay(Representation one) {
        LocalDate today = LocalDate.now(clock);
        return one.from().isBefore(today) ? today : one.from();
    }

    private static boolean agrees(Representation one, Opinion verdict) {
        return verdict.on(one.item())
                .filter(word -> word.outcome() == Outcome.APPROVE)
                .isPresent();
    }

    private DecisionText text(Representation one, Opinion verdict) {
        boolean agrees = agrees(one, verdict);
        String representative = people.brief(one.representative(), names.name(one.representative()));
        return new DecisionText(
                verdict.agency(),
                one.number().text(),
                verdict.actor(),
                paper(agrees ? "summary" : "summary.refused"),
                List.of(
                        paper("ground.civil-code." + one.cause()),
                        paper("ground.protection"),
                        paper("ground.database")),
                agrees ? agreed(one, representative) : refused(one, representative, verdict),
                List.of(paper(
                        "considered",
                        people.brief(one.requester(), names.name(one.requester())),
                        one.number().text(),
                        VietnamTime.inWords(VietnamTime.dayOf(one.submittedAt())))),
                agrees ? List.of(representative) : List.of());
    }

    private List<Article> agreed(Representation one, String representative) {
        Ground ground = one.ground();
        return List.of(
                Article.of(paper(
                        "recorded",
                        representative,
                        text("representation.relation." + ground.relation() + ".paper"),
                        people.full(one.record()),
                        text("representation.document." + ground.document() + ".paper"),
                        ground.number(),
                        VietnamTime.inWords(ground.date()))),
                new Article(
                        paper("for", VietnamTime.inWords(firstDay(one)), VietnamTime.inWords(one.to())),
                        one.kinds().stream()
                                .sorted()
                                .map(kind -> paper("kind", text("mandate.kind." + kind)))
                                .toList()),
                Article.of(paper("duty")),
                Article.of(paper("end")));
    }

    private List<Article> refused(Representation one, String representative, Opinion verdict) {
        String reason = String.valueOf(verdict.on(one.item()).orElseThrow().reason());
        // as the end of a sentence
        String ended = reason.replaceAll("\\s+", " ").replaceAll("[.;,\\s]+$", "");
        return List.of(Article.of(paper("refused", representative, people.full(one.record()), ended)));
    }

    private String paper(String key, Object... arguments) {
        return text("representation.paper." + key, arguments);
    }

    private String text(String key, Object... arguments) {
        return texts.text(key, Texts.VIETNAMESE, arguments);
    }
}
