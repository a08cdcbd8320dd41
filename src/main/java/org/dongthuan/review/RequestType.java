package org.dongthuan.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A kind of request that travels through review: the one registration that adding it takes. It tells what its requests
 * contain, what may be said about them, by which process they go and which words tell of them, and hears how far they
 * came. What a verdict does is a step of that process, which asks {@link ReviewDesk#verdict}.
 */
public interface RequestType {

    /** The two letters its request numbers begin with. */
    String prefix();

    /** The kind of request in task lists, e.g. {@code CORRECTION}. */
    String kind();

    /** The process that carries its requests, e.g. {@code record-correction}. */
    String process();

    /** The keys of the words that {@link #status} may answer. */
    Set<String> statusTexts();

    /** The mails that tell of its requests. */
    Set<String> mails();

    /** What is to be decided, for a person whose right to see it has been checked. */
    Content content(RequestNumber number, Locale locale);

    /** What lists say of these requests: of many in as many statements as of one. The caller logs whom it names. */
    Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale);

    /** The paper by which it was decided. */
    Optional<IssuedPaper> paper(RequestNumber number);

    /**
     * A fingerprint of what a decision would rest on now; when it has changed between looking and deciding, the decision
     * is not taken.
     */
    String basis(RequestNumber number);

    /** Whether this outcome exists for that item at all. */
    boolean accepts(RequestNumber number, UUID item, Outcome outcome);

    /**
     * What is wrong with a narrowing: it widens, leaves nothing, or this kind of request knows none.
     *
     * @param approved the items that the same decision approves
     */
    List<Violation> faults(RequestNumber number, Narrowing narrowing, Set<UUID> approved);

    /** Whom else, beside requester and subjects of the case, the request concerns: they too work on no step of it. */
    default Set<String> alsoConcerned(RequestNumber number) {
        return Set.of();
    }

    /**
     * The records that it is about. None where no program of another portal submits such requests: these are told of none
     * whose records nobody names.
     */
    default List<RecordId> records(RequestNumber number) {
        return List.of();
    }

    /** By which mandate whoever asked in the name of its requester may still act for him; none when he may not. */
    default Optional<UUID> mandateOf(RequestNumber number, String mandatary) {
        return Optional.empty();
    }

    /** The request is now with the people of that step. */
    void stepReached(RequestNumber number, Step step);

    /** What it does when one is given back to its requester; none where that is not possible. */
    default Optional<Returnable> returns() {
        return Optional.empty();
    }

    /** The page on which an approver may take more time for it now. */
    default Optional<String> extension(Actor actor, RequestNumber number) {
        return Optional.empty();
    }

    /** The request's own status word. */
    String status(RequestNumber number);

    /** The paper that would be issued if the approver decided so; nothing is stored. The caller logs whom it names. */
    PaperPreview preview(RequestNumber number, Opinion verdict);

    /** The fragment that shows its items to a reviewer, e.g. {@code correction/decision}. */
    String look();

    /**
     * What the reviewers see of a request.
     *
     * @param subject whom it is about, by name
     * @param particulars what only this kind of request tells, a record
     * @param shown whose data it shows, and which fields: the reading is logged for each of them
     */
    record Content(
            String subject,
            String subjectAgency,
            @Nullable String reason,
            @Nullable Object particulars,
            List<? extends ReviewItem> items,
            List<StoryLine> story,
            Map<RecordId, List<String>> shown) {

        public Content {
            items = List.copyOf(items);
            story = List.copyOf(story);
            shown = Map.copyOf(shown);
        }
    }
}
