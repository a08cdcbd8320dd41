package org.dongthuan.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The written decisions: of the agency that has the record, and of the one that gets it. */
@Component
class TransferPapers {

    private final ReviewDesk review;
    private final WrittenDecisions decisions;
    private final PeopleOnPaper people;
    private final TransferPeople names;
    private final Texts texts;

    TransferPapers(
            ReviewDesk review, WrittenDecisions decisions, PeopleOnPaper people, TransferPeople names, Texts texts) {
        this.review = review;
        this.decisions = decisions;
        this.people = people;
        this.names = names;
        this.texts = texts;
    }

    /** @throws IllegalStateException where the verdict of the sending agency is not there, or is another */
    Opinion verdict(Transfer one, boolean releases) {
        return review.verdict(one.number())
                .filter(verdict -> releases == agrees(one, verdict))
                .orElseThrow(() -> new IllegalStateException("There is no such verdict on " + one.number()));
    }

    void issue(Transfer one, Opinion verdict) {
        decisions.issue(text(one, verdict));
    }

    byte[] preview(Transfer one, Opinion verdict) {
        return decisions.preview(text(one, verdict));
    }

    void issueWord(Transfer one) {
        Word word = Objects.requireNonNull(one.word());
        String person = people.full(one.record());
        String reason = word.reason();
        decisions.issue(new DecisionText(
                word.agency(),
                one.number().text(),
                word.account(),
                paper(word.accepted() ? "summary.accepted" : "summary.rejected"),
                grounds(),
                word.accepted() ? accepted(one, person) : List.of(Article.of(paper("rejected", person, ended(reason)))),
                List.of(considered(one)),
                word.accepted() ? List.of(people.brief(one.record())) : List.of()));
    }

    Runnable make(RequestNumber number) {
        return decisions.makeDocuments(number.text());
    }

    /** The first one first: that of the agency that has the record. */
    List<WrittenDecision> issued(RequestNumber number) {
        return decisions.ofRequest(number.text());
    }

    /** By which the record was taken. */
    WrittenDecision quotedWord(Transfer one) {
        List<WrittenDecision> issued = issued(one.number());
        return issued.get(issued.size() - 1);
    }

    /** Whose data the first one says, and which. */
    Map<RecordId, List<String>> named(Transfer one) {
        Map<RecordId, List<String>> named = new HashMap<>();
        named.put(one.record(), PeopleOnPaper.IN_FULL);
        people.recordOf(one.requester()).ifPresent(record -> named.putIfAbsent(record, PeopleOnPaper.BRIEFLY));
        return named;
    }

    private static boolean agrees(Transfer one, Opinion verdict) {
        return verdict.on(one.item())
                .filter(word -> word.outcome() == Outcome.APPROVE)
                .isPresent();
    }

    private DecisionText text(Transfer one, Opinion verdict) {
        boolean agrees = agrees(one, verdict);
        String person = people.full(one.record());
        return new DecisionText(
                verdict.agency(),
                one.number().text(),
                verdict.actor(),
                paper(agrees ? "summary.released" : "summary.refused"),
                grounds(),
                agrees
                        ? released(one, person)
                        : List.of(Article.of(paper(
                                "refused",
                                person,
                                names.agency(one.to()),
                                ended(verdict.on(one.item()).orElseThrow().reason())))),
                List.of(considered(one)),
                agrees ? List.of(people.brief(one.record())) : List.of());
    }

    private List<String> grounds() {
        return List.of(paper("ground.database"), paper("ground.rules"));
    }

    private String considered(Transfer one) {
        return paper(
                "considered",
                people.brief(one.requester(), names.name(one.requester())),
                one.number().text(),
                VietnamTime.inWords(VietnamTime.dayOf(one.submittedAt())));
    }

    private List<Article> released(Transfer one, String person) {
        return List.of(
                Article.of(paper(
                        "released",
                        person,
                        names.agency(one.from()),
                        names.agency(one.to()),
                        names.agency(one.using()),
                        VietnamTime.inWords(one.date()))),
                Article.of(paper(
                        "order",
                        one.order().number(),
                        VietnamTime.inWords(one.order().date()),
                        one.order().issuer())),
                Article.of(paper("until-accepted", names.agency(one.from()), names.agency(one.to()))));
    }

    private List<Article> accepted(Transfer one, String person) {
        return List.of(
                Article.of(paper(
                        "accepted",
                        person,
                        names.agency(one.from()),
                        names.agency(one.using()),
                        VietnamTime.inWords(one.date()))),
                Article.of(paper("cases-follow", names.agency(names.inForce(one.receiving())))),
                Article.of(paper("grants-end", names.agency(one.from()))));
    }

    /** As the end of a sentence. */
    private static String ended(@Nullable String reason) {
        return String.valueOf(reason).replaceAll("\\s+", " ").replaceAll("[.;,\\s]+$", "");
    }

    private String paper(String key, Object... arguments) {
        return texts.text("transfer.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
