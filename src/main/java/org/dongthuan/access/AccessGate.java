package org.dongthuan.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;

/** What stands before the decision of the agency: somebody is asked, and answers in a process of his own. */
interface AccessGate {

    /** The process that is called once for each question, by the part or, where it is asked once, by the request; the question's number as business key. */
    String process();

    /** Where a request stands while an answer is waited for. */
    AccessStage waiting();

    /** The last day for an answer to a question of that day. */
    LocalDate answerBy(LocalDate asked);

    /** Whether one question stands for the whole request, whomever it is about; it is answered before the parts begin. */
    default boolean asksOnce() {
        return false;
    }

    /**
     * Stores what is asked about these people, in the transaction that stores the request; by record the number of the
     * question, the same for all where it is asked once.
     */
    Map<RecordId, RequestNumber> ask(AccessRequest request, List<Holder> people);

    /** The request is over for the person and nothing is granted: nobody answers any more, and no answer has an effect. */
    void cancel(RequestNumber question);

    /** Who said a word at the gate that is not his own: he works on no step of the request any more. */
    default Set<String> spoke(Collection<RequestNumber> questions) {
        return Set.of();
    }

    /** Who spoke at it for the person whom that question was put to, as papers say it; nothing where he did himself. */
    default Optional<String> spokenFor(RequestNumber question) {
        return Optional.empty();
    }

    /** How the gate stands now. */
    Map<RequestNumber, Passage> passages(Collection<RequestNumber> questions);

    /** Likewise, and so until the transaction ends. */
    Passage hold(RequestNumber question);
}
