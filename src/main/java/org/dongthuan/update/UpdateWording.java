package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.decision.ExtractText;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Person;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.PeopleOnPaper;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.springframework.stereotype.Component;

/** What the written decision on an update says. */
@Component
class UpdateWording {

    private final UpdateTexts items;
    private final UpdateItemWording changes;
    private final ListWording lists;
    private final PeopleOnPaper people;
    private final People accounts;
    private final Texts texts;

    UpdateWording(
            UpdateTexts items,
            UpdateItemWording changes,
            ListWording lists,
            PeopleOnPaper people,
            People accounts,
            Texts texts) {
        this.items = items;
        this.changes = changes;
        this.lists = lists;
        this.people = people;
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * The words of a decision.
     *
     * @param parts what each of several people gets of it; none of somebody alone, who gets the whole
     */
    record Worded(DecisionText whole, List<ExtractText> parts) {}

    Worded of(RecordUpdate update, Opinion verdict) {
        if (!update.isList()) {
            RecordId record = update.items().get(0).record();
            String summary = text(summary(verdict), people.brief(record));
            List<Article> articles = ofOne(update, verdict, record);
            return new Worded(
                    text(update, verdict, summary, considered(update), articles, executors(record, verdict)),
                    List.of());
        }
        Map<RecordId, Article> parts = lists.parts(update, verdict);
        String summary = text(summary(verdict) + ".several", String.valueOf(parts.size()));
        String considered = considered(update);
        List<String> executors = List.of(text("executors.several"));
        List<Article> whole = List.of(ListWording.together(parts.values()));
        return new Worded(
                text(update, verdict, summary, considered, whole, executors),
                parts.entrySet().stream()
                        .map(part -> new ExtractText(
                                part.getKey().value(),
                                people.atWork(part.getKey()),
                                text(update, verdict, summary, considered, List.of(part.getValue()), executors)))
                        .toList());
    }

    private static String summary(Opinion verdict) {
        boolean approves = verdict.items().stream().anyMatch(word -> word.outcome() == Outcome.APPROVE);
        return approves ? "summary.approved" : "summary.refused";
    }

    private DecisionText text(
            RecordUpdate update,
            Opinion verdict,
            String summary,
            String considered,
            List<Article> articles,
            List<String> executors) {
        return new DecisionText(
                verdict.agency(),
                update.number().text(),
                verdict.actor(),
                summary,
                List.of(text("ground.database"), ordered(update.order())),
                articles,
                List.of(considered),
                executors);
    }

    /** Whose data the paper says beside what is changed, and which fields. */
    Map<RecordId, List<String>> named(RecordUpdate update) {
        Map<RecordId, List<String>> named = new HashMap<>();
        update.records()
                .forEach(record -> named.put(record, update.isList() ? PeopleOnPaper.AT_WORK : PeopleOnPaper.IN_FULL));
        return named;
    }

    private String ordered(Order order) {
        return text("ground.order", order.number(), VietnamTime.inWords(order.date()), order.issuer());
    }

    private String considered(RecordUpdate update) {
        String name = accounts.find(update.requester()).map(Person::name).orElse(update.requester());
        return text(
                update.evidence().isEmpty() ? "considered" : "considered.enclosed",
                people.brief(update.requester(), name),
                update.number().text(),
                VietnamTime.inWords(VietnamTime.dayOf(update.submittedAt())));
    }

    private List<Article> ofOne(RecordUpdate update, Opinion verdict, RecordId record) {
        Map<UpdateItem, JsonNode> current = items.current(update);
        List<String> approved = points(update, verdict, current, Outcome.APPROVE::equals);
        List<String> refused = points(update, verdict, current, outcome -> outcome != Outcome.APPROVE);
        List<Article> articles = new ArrayList<>();
        // said in full once, where the decision begins
        String from = VietnamTime.inWords(update.order().effectiveFrom());
        if (!approved.isEmpty()) articles.add(new Article(text("approved", people.full(record), from), approved));
        if (!refused.isEmpty()) {
            String person = articles.isEmpty() ? people.full(record) : people.brief(record);
            articles.add(new Article(text("refused", person), refused));
        }
        return articles;
    }

    private List<String> points(
            RecordUpdate update, Opinion verdict, Map<UpdateItem, JsonNode> current, Predicate<Outcome> which) {
        List<String> points = new ArrayList<>();
        int position = 0;
        for (UpdateItem item : update.items()) {
            position++;
            Opinion.OnItem word = update.word(verdict, item).orElseThrow();
            if (!which.test(word.outcome())) continue;
            points.add(
                    word.outcome() == Outcome.APPROVE
                            ? changes.approved(item, position, current.getOrDefault(item, NullNode.instance))
                            : changes.notApproved(item, position, word.reason()));
        }
        return points;
    }

    private List<String> executors(RecordId record, Opinion verdict) {
        List<String> executors = new ArrayList<>();
        people.head(record, verdict.agency()).ifPresent(executors::add);
        executors.add(people.brief(record));
        return executors;
    }

    private String text(String key, Object... arguments) {
        return texts.text("update.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
