package org.dongthuan.certification;

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

/** The written decision on taking a certification back: it names the recipient, and none of those whom the request is about. */
@Component
class EndPapers {

    private final ReviewDesk review;
    private final WrittenDecisions decisions;
    private final PeopleOnPaper people;
    private final CertificationNames names;
    private final Texts texts;

    EndPapers(
            ReviewDesk review,
            WrittenDecisions decisions,
            PeopleOnPaper people,
            CertificationNames names,
            Texts texts) {
        this.review = review;
        this.decisions = decisions;
        this.people = people;
        this.names = names;
        this.texts = texts;
    }

    Opinion verdict(CertificationEnd end, boolean approves) {
        return review.verdict(end.number())
                .filter(verdict -> approves == agrees(end, verdict))
                .orElseThrow(() -> new IllegalStateException("There is no such verdict on " + end.number()));
    }

    void issue(CertificationEnd end, Certification certification, Opinion verdict) {
        decisions.issue(text(end, certification, verdict));
    }

    byte[] preview(CertificationEnd end, Certification certification, Opinion verdict) {
        return decisions.preview(text(end, certification, verdict));
    }

    Runnable make(RequestNumber number) {
        return decisions.makeDocuments(number.text());
    }

    Optional<WrittenDecision> issued(RequestNumber number) {
        return decisions.ofRequest(number.text()).stream().findFirst();
    }

    /** Whose data it says, and which: of whoever proposed it and of the recipient. */
    Map<RecordId, List<String>> named(CertificationEnd end, Certification certification) {
        Map<RecordId, List<String>> named = new HashMap<>();
        for (String account : List.of(end.requester(), certification.question().requester()))
            people.recordOf(account).ifPresent(record -> named.put(record, PeopleOnPaper.BRIEFLY));
        return named;
    }

    private static boolean agrees(CertificationEnd end, Opinion verdict) {
        return verdict.on(end.item())
                .filter(word -> word.outcome() == Outcome.APPROVE)
                .isPresent();
    }

    private DecisionText text(CertificationEnd end, Certification certification, Opinion verdict) {
        boolean agrees = agrees(end, verdict);
        CertificationQuestion question = certification.question();
        String quoted = paper(
                "quoted",
                certification.number().text(),
                VietnamTime.inWords(VietnamTime.dayOf(certification.closed())),
                names.agency(certification.agencyAsked()));
        String recipient = "%s, %s"
                .formatted(
                        people.brief(question.requester(), names.person(question.requester())),
                        names.agency(question.recipientAgency()));
        List<Article> articles = agrees
                ? List.of(
                        Article.of(paper("revoked", quoted, recipient)),
                        Article.of(paper("effect")),
                        Article.of(paper("duty")))
                : List.of(Article.of(paper("refused", quoted, refusal(end, verdict))));
        return new DecisionText(
                verdict.agency(),
                end.number().text(),
                verdict.actor(),
                paper(agrees ? "summary" : "summary.refused"),
                List.of(paper("ground.database"), paper("ground.protection"), quoted),
                articles,
                List.of(paper(
                        "considered",
                        people.brief(end.requester(), names.person(end.requester())),
                        end.number().text(),
                        VietnamTime.inWords(VietnamTime.dayOf(end.submittedAt())),
                        ended(end.reason()))),
                agrees ? List.of(recipient) : List.of());
    }

    private static String refusal(CertificationEnd end, Opinion verdict) {
        return ended(String.valueOf(verdict.on(end.item()).orElseThrow().reason()));
    }

    /** As the end of a sentence. */
    private static String ended(String typed) {
        return typed.replaceAll("\\s+", " ").replaceAll("[.;,\\s]+$", "");
    }

    private String paper(String key, Object... arguments) {
        return texts.text("certification.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
