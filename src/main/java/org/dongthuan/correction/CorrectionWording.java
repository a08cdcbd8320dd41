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
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.springframework.stereotype.Component;

/** What the written decision on a correction says. */
@Component
class CorrectionWording {

    /** The line ends where it reads well, not in the middle of a name. */
    private static final Map<Boolean, String> ABOUT = Map.of(
            true, "điều chỉnh, bổ sung thông tin\ntrong hồ sơ của ",
            false, "không chấp thuận yêu cầu điều chỉnh, bổ sung thông tin\ntrong hồ sơ của ");

    private final ItemTexts items;
    private final ChangeWording changes;
    private final Registry registry;
    private final Agencies agencies;

    CorrectionWording(ItemTexts items, ChangeWording changes, Registry registry, Agencies agencies) {
        this.items = items;
        this.changes = changes;
        this.registry = registry;
        this.agencies = agencies;
    }

    DecisionText of(Correction correction, Opinion verdict) {
        Holder holder = registry.holder(correction.record());
        String person = "ông (bà) " + holder.name();
        boolean approves = verdict.items().stream().anyMatch(word -> word.outcome() == Outcome.APPROVE);
        List<Article> articles = new ArrayList<>(decided(correction, verdict, person));
        articles.add(Article.of(carriedOutBy(correction, verdict, holder, person)));
        return new DecisionText(
                verdict.agency(),
                correction.number().text(),
                verdict.actor(),
                "Về việc " + ABOUT.get(approves) + person,
                grounds(correction, person),
                articles,
                List.of(),
                List.of("Như Điều " + articles.size()));
    }

    private List<String> grounds(Correction correction, String person) {
        return List.of(
                "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15",
                "Nghị định số 356/2025/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Bảo vệ"
                        + " dữ liệu cá nhân",
                "Nghị định số 27/2026/NĐ-CP của Chính phủ về cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức",
                "yêu cầu số " + correction.number() + " ngày "
                        + VietnamTime.day(correction.submittedAt()) + " của " + person
                        + " và giấy tờ kèm theo");
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
        add(articles, "Điều chỉnh, bổ sung thông tin sau đây trong hồ sơ của " + person + ":", approved);
        add(articles, "Không chấp thuận các đề nghị sau đây của " + person + ":", refused);
        add(articles, "Hướng dẫn " + person + " đề nghị cơ quan có thẩm quyền khác giải quyết:", redirected);
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
        return "Quyết định này có hiệu lực kể từ ngày ký. " + String.join(", ", who) + " và " + person
                + " chịu trách nhiệm thi hành Quyết định này.";
    }
}
