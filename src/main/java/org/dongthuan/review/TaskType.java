package org.dongthuan.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of human step shows and accepts. Each feature with user tasks of its own has one; everything that is the
 * same for all tasks (claiming, drafts, looking before deciding, completing) is done around it.
 *
 * @param <D> a decision as it is sent, a record that JSON is read into
 */
public interface TaskType<D> {

    /** The ids of its user tasks. */
    Set<String> steps();

    /** The kind of request in task lists, e.g. {@code CORRECTION}; text key {@code kind.<kind>}. */
    String kind(RequestNumber number);

    /** The agencies at whose steps these tasks of it are, by task: those of a whole list at once. */
    Map<String, AgencyCode> agencies(Collection<OpenTask> tasks);

    /** Whether the person may know that there is such a task. */
    boolean isOfTheCase(Actor actor, OpenTask task);

    /**
     * Refuses everybody but those whose step it is, whether it is open or not.
     *
     * @throws org.dongthuan.platform.Refusal.NotFound {@code task-unknown} for people outside the case
     * @throws org.dongthuan.platform.Refusal.NotPermitted for people of the case
     */
    void checkMayWork(Actor actor, OpenTask task);

    /** Whether the person may take the task from whoever has it: it is his own, and the other one acts for him. */
    default boolean mayTakeOver(Actor actor, OpenTask task) {
        return false;
    }

    /** What somebody of the case is told who comes when it is over. */
    default Refusal over(OpenTask task) {
        return new Refusal.Conflict("already-decided");
    }

    /**
     * A fingerprint of what a decision would rest on now; when it has changed between looking and deciding, the decision
     * is not taken.
     */
    String basis(RequestNumber number);

    /** The task for a person whose right was checked, with what he has saved or typed; the reading is logged. */
    TaskView view(Actor actor, OpenTask task, TaskSummary summary, @Nullable D draft, Locale locale);

    /** The record with whose key drafts are locked; none where what is decided stands readably in its tables, too. */
    default Optional<RecordId> lockedFor(RequestNumber number) {
        return Optional.empty();
    }

    /** Whose data it is about. */
    default Set<RecordId> records(RequestNumber number) {
        return lockedFor(number).map(Set::of).orElse(Set.of());
    }

    /** Whether a decision is about what not everybody of an office knows, and wants a fresh proof of who decides. */
    default boolean isSensitive(RequestNumber number) {
        return false;
    }

    /** Whether the step may be given anew to the same person, who then finds what he had written. */
    default boolean keepsDrafts() {
        return false;
    }

    /** What a list says of these tasks, by task: of many in as many statements as of one. The caller logs whom it names. */
    Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale);

    /** Likewise for that reader; where everybody is told the same, the same. */
    default Map<String, TaskLine> lines(Actor reader, Collection<OpenTask> tasks, Locale locale) {
        return lines(tasks, locale);
    }

    /** The paper by which that request was decided. */
    default Optional<IssuedPaper> paper(RequestNumber number) {
        return Optional.empty();
    }

    Class<D> decision();

    /** The decision that a page's form holds, as incomplete as it may be. */
    D typed(Map<String, List<String>> form);

    /**
     * Turns the decision into a word that counts, in the transaction that completes the task: checks person, state and
     * content once more and stores it.
     *
     * @return the routing variables of the model; codes only
     * @throws org.dongthuan.platform.Refusal when he may not, or the decision is incomplete
     */
    Map<String, String> complete(RequestNumber number, String step, String actor, D decision);

    /** The status word of the request. */
    String status(RequestNumber number);

    /** The page of such a task, a template. */
    String page();

    /** The same content alone, for the form in Tasklist: a fragment. */
    String fragment();
}
