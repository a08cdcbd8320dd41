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
    private final PeopleOnPaper people;
    private final People accounts;
    private final Texts texts;

    UpdateWording(UpdateTexts items, UpdateItemWording changes, PeopleOnPaper people, People accounts, Texts texts) {
        this.items = items;
        this.changes = changes;
        this.people = people;
        this.accounts = accounts;
        this.texts = texts;
    }

    DecisionText of(RecordUpdate update, Opinion verdict) {
        return of(update, verdict, update.records());
    }

    /** What each of several people gets of the decision; none of somebody alone, who gets the whole. */
    List<ExtractText> extracts(RecordUpdate update, Opinion verdict) {
        List<RecordId> records = update.records();
        if (records.size() == 1) return List.of();
        return records.stream()
                .map(record ->
                        new ExtractText(record.value(), people.atWork(record), of(update, verdict, List.of(record))))
                .toList();
    }

    private DecisionText of(RecordUpdate update, Opinion verdict, List<RecordId> about) {
        boolean approves = verdict.items().stream().anyMatch(word -> word.outcome() == Outcome.APPROVE);
        boolean several = update.records().size() > 1;
        RecordId first = about.get(0);
        String summary = (approves ? "summary.approved" : "summary.refused") + (several ? ".several" : "");
        return new DecisionText(
                verdict.agency(),
                update.number().text(),
                verdict.actor(),
                text(summary, several ? String.valueOf(update.records().size()) : people.brief(first)),
                List.of(text("ground.database"), ordered(update.order())),
                several ? ofSeveral(update, verdict, about) : ofOne(update, verdict, first),
                List.of(considered(update)),
                several ? List.of(text("executors.several")) : executors(first, verdict));
    }

    /** Whose data the paper says beside what is changed, and which fields. */
    Map<RecordId, List<String>> named(RecordUpdate update) {
        Map<RecordId, List<String>> named = new HashMap<>();
        boolean several = update.records().size() > 1;
        update.records().forEach(record -> named.put(record, several ? PeopleOnPaper.AT_WORK : PeopleOnPaper.IN_FULL));
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
        List<String> approved = points(update, verdict, current, record, Outcome.APPROVE::equals);
        List<String> refused = points(update, verdict, current, record, outcome -> outcome != Outcome.APPROVE);
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

    /** One point for each of the people, who are the list of the decision. */
    private List<Article> ofSeveral(RecordUpdate update, Opinion verdict, List<RecordId> about) {
        Map<UpdateItem, JsonNode> current = items.current(update);
        List<String> approved = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (RecordId record : about) {
            String person = atBeginning(people.atWork(record));
            List<String> granted = points(update, verdict, current, record, Outcome.APPROVE::equals);
            List<String> denied = points(update, verdict, current, record, outcome -> outcome != Outcome.APPROVE);
            if (!granted.isEmpty()) approved.add(text("person", person, String.join(" ", granted)));
            if (!denied.isEmpty()) refused.add(text("person", person, String.join(" ", denied)));
        }
        List<Article> articles = new ArrayList<>();
        String from = VietnamTime.inWords(update.order().effectiveFrom());
        if (!approved.isEmpty()) articles.add(new Article(text("approved.several", from), approved));
        if (!refused.isEmpty()) articles.add(new Article(text("refused.several"), refused));
        return articles;
    }

    private List<String> points(
            RecordUpdate update,
            Opinion verdict,
            Map<UpdateItem, JsonNode> current,
            RecordId record,
            Predicate<Outcome> which) {
        List<String> points = new ArrayList<>();
        for (UpdateItem item : update.of(record)) {
            Opinion.OnItem word = update.word(verdict, item).orElseThrow();
            if (!which.test(word.outcome())) continue;
            int position = update.items().indexOf(item) + 1;
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

    private static String atBeginning(String person) {
        return person.substring(0, 1).toUpperCase(Texts.VIETNAMESE) + person.substring(1);
    }

    private String text(String key, Object... arguments) {
        return texts.text("update.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
