package org.dongthuan.revision;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.DecisionRelations;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.CaseSequel;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.springframework.stereotype.Component;

/** That the decision on a request was revoked or corrected, in the request's story. */
@Component
class ChangesInStories implements CaseSequel {

    private final DecisionRelations relations;
    private final Agencies agencies;
    private final Texts texts;

    ChangesInStories(DecisionRelations relations, Agencies agencies, Texts texts) {
        this.relations = relations;
        this.agencies = agencies;
        this.texts = texts;
    }

    @Override
    public List<StoryLine> of(Collection<RequestNumber> cases, Locale locale) {
        return relations.after(cases.stream().map(RequestNumber::text).toList()).stream()
                .map(later -> new StoryLine(
                        "DECISION_" + later.kind(),
                        later.at(),
                        null,
                        agencies.name(later.issuer()),
                        List.of(texts.text("story.DECISION.later", locale, later.older(), later.newer()))))
                .toList();
    }
}
