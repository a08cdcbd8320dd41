package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.decision.Annex;
import org.dongthuan.decision.Article;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.PeopleOnPaper;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.springframework.stereotype.Component;

/** The one article of the decision on a list: of some people in points, of many by an annex (phụ lục). */
@Component
class ListWording {

    /** Of more people the article refers to an annex. */
    static final int MOST_POINTS = 10;

    private final UpdateTexts items;
    private final UpdateItemWording changes;
    private final PeopleOnPaper people;
    private final Texts texts;

    ListWording(UpdateTexts items, UpdateItemWording changes, PeopleOnPaper people, Texts texts) {
        this.items = items;
        this.changes = changes;
        this.people = people;
        this.texts = texts;
    }

    /** What of it is about each of them, in the order of the list. */
    Map<RecordId, Article> parts(RecordUpdate update, Opinion verdict) {
        Opinion.OnItem word = verdict.on(update.listId()).orElseThrow();
        boolean approved = word.outcome() == Outcome.APPROVE;
        Map<UpdateItem, JsonNode> current = items.current(update);
        Map<RecordId, List<String>> said = new LinkedHashMap<>();
        int position = 0;
        for (UpdateItem item : update.items()) {
            position++;
            said.computeIfAbsent(item.record(), record -> new ArrayList<>())
                    .add(
                            approved
                                    ? changes.approved(item, position, current.getOrDefault(item, NullNode.instance))
                                    : changes.notApproved(item, position, word.reason()));
        }
        Map<RecordId, Article> parts = new LinkedHashMap<>();
        said.forEach((record, sentences) -> parts.put(
                record,
                said.size() > MOST_POINTS
                        ? line(update, approved, said.size(), record, String.join(" ", sentences))
                        : point(update, approved, record, String.join(" ", sentences))));
        return parts;
    }

    /** The whole article. */
    static Article together(Iterable<Article> parts) {
        List<String> points = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        Article any = parts.iterator().next();
        for (Article part : parts) {
            points.addAll(part.points());
            if (part.annex() != null) rows.addAll(part.annex().rows());
        }
        Annex annex = any.annex();
        return annex == null
                ? new Article(any.text(), points)
                : Article.listed(any.text(), new Annex(annex.title(), annex.heads(), rows));
    }

    private Article point(RecordUpdate update, boolean approved, RecordId record, String said) {
        String head = approved ? text("approved.several", from(update)) : text("refused.several");
        return new Article(head, List.of(text("person", atBeginning(people.atWork(record)), said)));
    }

    private Article line(RecordUpdate update, boolean approved, int count, RecordId record, String said) {
        String outcome = approved ? "approved" : "refused";
        PeopleOnPaper.Listed listed = people.listed(record);
        return Article.listed(
                text(outcome + ".listed", String.valueOf(count), from(update)),
                new Annex(
                        text("annex." + outcome),
                        List.of(text("annex.name"), text("annex.position"), text("annex.content")),
                        List.of(List.of(atBeginning(listed.name()), atBeginning(listed.position()), said))));
    }

    private static String from(RecordUpdate update) {
        return VietnamTime.inWords(update.order().effectiveFrom());
    }

    private static String atBeginning(String person) {
        return person.substring(0, 1).toUpperCase(Texts.VIETNAMESE) + person.substring(1);
    }

    private String text(String key, Object... arguments) {
        return texts.text("update.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
