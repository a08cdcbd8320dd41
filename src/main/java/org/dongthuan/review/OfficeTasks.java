package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.review.OpenTasks.OpenTask;

/** The open tasks as offices have them: of whole groups, whoever has taken them. The caller checks rights. */
public interface OfficeTasks {

    /**
     * An open task with everybody it names.
     *
     * @param groups that were asked
     * @param excluded who must stay out of it
     */
    record Asked(OpenTask task, Set<String> groups, Set<String> excluded) {

        public Asked {
            groups = Set.copyOf(groups);
            excluded = Set.copyOf(excluded);
        }
    }

    /** Those of these groups that do not keep the viewer out, the most urgent first. */
    List<OpenTask> page(Collection<String> groups, String viewer, long first, int most);

    /** Counted as far as lists are. */
    long count(Collection<String> groups, String viewer);

    /** Those that somebody of a group has taken, and that nobody changed since that moment: after that one, by their ids. */
    List<OpenTask> takenBefore(OffsetDateTime moment, String after, int most);

    Optional<Asked> find(String taskId);

    /** All of these groups. */
    List<Asked> of(Collection<String> groups);

    /** Those of which Cockpit says that nobody is left for them. */
    List<String> forsaken();

    /** Lets Cockpit say that nobody is left for it; whether that is new. */
    boolean isForsaken(String taskId, String words);

    /** Somebody is there again. */
    void isFound(String taskId);
}
