package org.dongthuan.protection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;

/** A request to restrict processing in front of whoever decides on it. */
public record RestrictionTaskView(
        @JsonUnwrapped TaskSummary task,
        RestrictionView restriction,
        List<Ground> grounds,
        @Nullable RestrictionWordBody draft)
        implements TaskView {

    public RestrictionTaskView {
        grounds = List.copyOf(grounds);
    }

    /** A ground in law on which it may be refused. */
    public record Ground(String code, String label, String legalSource) {}

    static List<Ground> grounds(List<RestrictionGround> grounds, Locale locale) {
        return grounds.stream()
                .map(ground -> new Ground(ground.code(), ground.label(locale), ground.legalSource()))
                .toList();
    }

    /** Whether that is ticked; before anything is said, nothing is. */
    public boolean says(String outcome) {
        return draft != null
                && draft.outcome() != null
                && draft.outcome().name().equals(outcome);
    }

    public boolean rests(String ground) {
        return draft != null && ground.equals(draft.ground());
    }

    @Override
    public Place place(String member) {
        return switch (member) {
            case "outcome", "ground", "answer" -> new Place(member, null);
            default -> Place.NOWHERE;
        };
    }
}
