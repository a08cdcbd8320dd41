package org.dongthuan.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.PeopleOnPaper;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.StepOutcome;
import org.springframework.stereotype.Component;

/** What the written decision says: the post, the fields, the purposes, the days, and how it ends. */
@Component
class StandingWording {

    private final StandingWords words;
    private final PeopleOnPaper people;
    private final Texts texts;
    private final Clock clock;

    StandingWording(StandingWords words, PeopleOnPaper people, Texts texts, Clock clock) {
        this.words = words;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    DecisionText of(StandingDecision proposal, Opinion verdict) {
        boolean agreed = verdict.outcome() == StepOutcome.APPROVED;
        String post = words.postInSentence(proposal.post(), Texts.VIETNAMESE);
        return new DecisionText(
                verdict.agency(),
                proposal.number().text(),
                verdict.actor(),
                text(agreed ? "summary.agreed" : "summary.refused"),
                List.of(text("ground.database"), text("ground.protection")),
                agreed ? agreed(proposal, post) : refused(proposal, post, verdict),
                List.of(considered(proposal)),
                List.of(post));
    }

    private List<Article> agreed(StandingDecision proposal, String post) {
        List<Article> articles = new ArrayList<>();
        // nothing holds before the decision
        LocalDate today = LocalDate.now(clock);
        LocalDate from = proposal.from().isBefore(today) ? today : proposal.from();
        articles.add(new Article(
                text(
                        proposal.isOfDepartment() ? "agreed.department" : "agreed.using",
                        post,
                        VietnamTime.inWords(from),
                        VietnamTime.inWords(proposal.to())),
                words.groups(proposal.fields(), Texts.VIETNAMESE).stream()
                        .map(group -> text("group", group.label(), String.join("; ", group.fields())))
                        .toList()));
        articles.add(new Article(
                text("purposes"),
                proposal.purposes().stream().map(this::purpose).toList()));
        articles.add(Article.of(text("duties")));
        articles.add(Article.of(text("end")));
        return articles;
    }

    /** On paper too where that is what it is for. */
    private String purpose(String code) {
        String label = words.purposes(List.of(code), Texts.VIETNAMESE).get(0);
        return text(words.onPaper(code) ? "purpose.printed" : "purpose", label);
    }

    private List<Article> refused(StandingDecision proposal, String post, Opinion verdict) {
        String reason = verdict.on(proposal.item())
                .map(Opinion.OnItem::reason)
                .orElseThrow(() -> new IllegalStateException("A refusal without a reason: " + proposal.number()));
        return List.of(Article.of(text("refused", post, String.valueOf(reason))));
    }

    private String considered(StandingDecision proposal) {
        return text(
                "considered",
                people.brief(proposal.requester(), words.name(proposal.requester())),
                proposal.number().text(),
                VietnamTime.inWords(VietnamTime.dayOf(proposal.submittedAt())));
    }

    private String text(String key, Object... arguments) {
        return texts.text("standing.paper." + key, Texts.VIETNAMESE, arguments);
    }
}
