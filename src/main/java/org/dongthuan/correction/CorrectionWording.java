package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.PeopleOnPaper;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.springframework.stereotype.Component;

/** What the written decision on a correction says. */
@Component
class CorrectionWording {

    private final ItemValues items;
    private final ChangeWording changes;
    private final PeopleOnPaper people;
    private final ActsByMandate acts;
    private final Texts texts;

    CorrectionWording(ItemValues items, ChangeWording changes, PeopleOnPaper people, ActsByMandate acts, Texts texts) {
        this.items = items;
        this.changes = changes;
        this.people = people;
        this.acts = acts;
        this.texts = texts;
    }

    DecisionText of(Correction correction, Opinion verdict) {
        String person = people.brief(correction.record());
        return new DecisionText(
                verdict.agency(),
                correction.number().text(),
                verdict.actor(),
                text("summary." + summary(verdict), person),
                List.of(text("ground.law"), text("ground.decree"), text("ground.database")),
                decided(correction, verdict),
                List.of(considered(correction, person)),
                executors(correction, verdict, person));
    }

    /** Whose data the paper says beside what is changed, and which fields. */
    Map<RecordId, List<String>> named(Correction correction) {
        return Map.of(correction.record(), PeopleOnPaper.IN_FULL);
    }

    private static String summary(Opinion verdict) {
        Set<Outcome> outcomes =
                verdict.items().stream().map(Opinion.OnItem::outcome).collect(Collectors.toSet());
        if (outcomes.contains(Outcome.APPROVE)) return "approved";
        return outcomes.contains(Outcome.REFUSE) ? "refused" : "redirected";
    }

    /** Papers are named only where some were enclosed. */
    private String considered(Correction correction, String person) {
        boolean enclosed =
                correction.items().stream().anyMatch(item -> !item.evidence().isEmpty());
        String asker = acts.onPaper(correction)
                .map(who -> text("considered.mandate", person, who))
                .orElse(person);
        return text(
                enclosed ? "considered.enclosed" : "considered",
                asker,
                correction.number().text(),
                VietnamTime.inWords(VietnamTime.dayOf(correction.submittedAt())));
    }

    private List<Article> decided(Correction correction, Opinion verdict) {
        Map<String, JsonNode> current = items.current(correction);
        List<String> approved = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<String> redirected = new ArrayList<>();
        List<CorrectionItem> all = correction.items();
        for (int i = 0; i < all.size(); i++) {
            CorrectionItem item = all.get(i);
            Opinion.OnItem word = verdict.on(item.id()).orElseThrow();
            switch (word.outcome()) {
                case APPROVE -> approved.add(changes.approved(item, i + 1, items.current(current, item)));
                case REDIRECT -> redirected.add(changes.redirected(item, i + 1, word));
                default -> refused.add(changes.notApproved(item, i + 1, word.reason()));
            }
        }
        List<Article> articles = new ArrayList<>();
        // said in full once, where the decision begins
        String person = people.full(correction.record());
        String again = people.brief(correction.record());
        add(articles, text("approved", person), approved);
        add(articles, text("refused", articles.isEmpty() ? person : again), refused);
        add(articles, text("redirected", articles.isEmpty() ? person : again), redirected);
        return articles;
    }

    private static void add(List<Article> articles, String text, List<String> points) {
        if (!points.isEmpty()) articles.add(new Article(text, points));
    }

    private List<String> executors(Correction correction, Opinion verdict, String person) {
        List<String> executors = new ArrayList<>();
        people.head(correction.record(), verdict.agency()).ifPresent(executors::add);
        executors.add(person);
        return executors;
    }

    private String text(String key, Object... arguments) {
        return texts.text("correction.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
