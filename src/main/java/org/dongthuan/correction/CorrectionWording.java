package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.springframework.stereotype.Component;

/** What the written decision on a correction says. */
@Component
class CorrectionWording {

    private final ItemTexts items;
    private final ChangeWording changes;
    private final Registry registry;
    private final Agencies agencies;
    private final Texts texts;

    CorrectionWording(ItemTexts items, ChangeWording changes, Registry registry, Agencies agencies, Texts texts) {
        this.items = items;
        this.changes = changes;
        this.registry = registry;
        this.agencies = agencies;
        this.texts = texts;
    }

    DecisionText of(Correction correction, Opinion verdict) {
        Holder holder = registry.holder(correction.record());
        String person = text("person", holder.name());
        boolean approves = verdict.items().stream().anyMatch(word -> word.outcome() == Outcome.APPROVE);
        List<Article> articles = new ArrayList<>(decided(correction, verdict, person));
        articles.add(Article.of(carriedOutBy(correction, verdict, holder, person)));
        return new DecisionText(
                verdict.agency(),
                correction.number().text(),
                verdict.actor(),
                text(approves ? "summary.approved" : "summary.refused", person),
                grounds(correction, person),
                articles,
                List.of(),
                List.of(text("recipients", String.valueOf(articles.size()))));
    }

    private List<String> grounds(Correction correction, String person) {
        return List.of(
                text("ground.law"),
                text("ground.decree"),
                text("ground.database"),
                text("ground.request", correction.number().text(), VietnamTime.day(correction.submittedAt()), person));
    }

    private List<Article> decided(Correction correction, Opinion verdict, String person) {
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
                case REDIRECT -> redirected.add(changes.notApproved(item, i + 1, word.reason()));
                default -> refused.add(changes.notApproved(item, i + 1, word.reason()));
            }
        }
        List<Article> articles = new ArrayList<>();
        add(articles, text("approved", person), approved);
        add(articles, text("refused", person), refused);
        add(articles, text("redirected", person), redirected);
        return articles;
    }

    private static void add(List<Article> articles, String text, List<String> points) {
        if (!points.isEmpty()) articles.add(new Article(text, points));
    }

    private String carriedOutBy(Correction correction, Opinion verdict, Holder holder, String person) {
        Set<String> who = new LinkedHashSet<>();
        who.add(agencies.name(verdict.agency()));
        who.add(agencies.name(correction.decidingAgency()));
        who.add(agencies.name(holder.usingAgency()));
        return text("carried-out", String.join(", ", who), person);
    }

    private String text(String key, Object... arguments) {
        return texts.text("correction.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
