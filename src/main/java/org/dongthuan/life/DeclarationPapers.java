package org.dongthuan.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * The written decisions on declarations: one for each time. Papers travel further than records: the groups are named, and
 * nothing of what they hold.
 */
@Component
class DeclarationPapers {

    private final WrittenDecisions decisions;
    private final DeclaredFields fields;
    private final DeclarationPlaces places;
    private final Texts texts;

    DeclarationPapers(WrittenDecisions decisions, DeclaredFields fields, DeclarationPlaces places, Texts texts) {
        this.decisions = decisions;
        this.fields = fields;
        this.places = places;
        this.texts = texts;
    }

    WrittenDecision issue(Declaration declaration, Opinion verdict) {
        return decisions.issue(text(declaration, verdict));
    }

    PaperPreview preview(Declaration declaration, Opinion verdict) {
        return new PaperPreview(
                decisions.preview(text(declaration, verdict)),
                Map.of(declaration.record(), List.of(DeclaredFields.NAME)));
    }

    /** @param part the time that it was submitted */
    Optional<WrittenDecision> of(RequestNumber part) {
        return decisions.ofRequest(part.text()).stream().findFirst();
    }

    /** Makes the paper and returns what stores it. */
    Runnable makeDocument(RequestNumber part) {
        return decisions.makeDocuments(part.text());
    }

    private DecisionText text(Declaration declaration, Opinion verdict) {
        boolean approved = isApproved(declaration, verdict);
        String person = text("person", places.name(declaration), places.workplace(declaration));
        return new DecisionText(
                verdict.agency(),
                declaration.part().text(),
                verdict.actor(),
                text(approved ? "summary.approved" : "summary.refused", places.name(declaration)),
                List.of(
                        text("ground.database"),
                        text(
                                "ground.order",
                                declaration.order().number(),
                                VietnamTime.inWords(declaration.order().date()),
                                declaration.order().issuer())),
                approved ? approved(person) : refused(declaration, verdict, person),
                List.of(text(
                        "considered",
                        places.name(declaration),
                        declaration.number().text())),
                List.of(text("executor", places.name(declaration))));
    }

    private List<Article> approved(String person) {
        return List.of(Article.of(text("approved", person)));
    }

    private List<Article> refused(Declaration declaration, Opinion verdict, String person) {
        List<String> points = new ArrayList<>();
        for (String group : fields.groups()) {
            verdict.on(declaration.item(group))
                    .filter(word -> word.outcome() != Outcome.APPROVE)
                    .ifPresent(word -> points.add(text(
                            "refused.because",
                            texts.text("group." + group, Texts.VIETNAMESE),
                            ended(String.valueOf(word.reason())))));
        }
        return List.of(new Article(text("refused", person), points), Article.of(text("again")));
    }

    /** Whether every group is approved: a record comes whole or not at all. */
    private boolean isApproved(Declaration declaration, Opinion verdict) {
        return fields.groups().stream()
                .flatMap(group -> verdict.on(declaration.item(group)).stream())
                .allMatch(word -> word.outcome() == Outcome.APPROVE);
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
    }

    private String text(String key, Object... arguments) {
        return texts.text("life.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
