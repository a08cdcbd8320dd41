package org.dongthuan.life;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * What whoever was recruited is asked to declare, and how far he has come.
 *
 * @param sentBack what was wrong the last time
 * @param labels what messages about fields and documents are about, in words
 */
public record DeclarationTaskView(
        @JsonUnwrapped TaskSummary task,
        int round,
        List<GroupFullness> groups,
        List<DeclarationView.SentBack> sentBack,
        @Nullable DeclarationBody draft,
        @JsonIgnore Map<String, String> labels)
        implements TaskView {

    public DeclarationTaskView {
        groups = List.copyOf(groups);
        sentBack = List.copyOf(sentBack);
        labels = Map.copyOf(labels);
    }

    @Override
    public Place place(String member) {
        return member.equals("attested") ? new Place("attested", null) : new Place(null, labels.get(member));
    }
}
