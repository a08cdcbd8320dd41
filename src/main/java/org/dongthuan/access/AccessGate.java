package org.dongthuan.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.dongthuan.record.Holder;
import org.dongthuan.review.RequestNumber;

/** What stands before the decision of the agency: somebody is asked, and answers in a process of his own. */
interface AccessGate {

    /** The process that a part of the request calls once for each question, the question's number as business key. */
    String process();

    /** Where a request stands while an answer is waited for. */
    AccessStage waiting();

    /** The last day for an answer to a question of that day. */
    LocalDate answerBy(LocalDate asked);

    /** Stores the question about one person, in the transaction that stores the request; its number. */
    RequestNumber ask(AccessRequest request, Holder person);

    /** Takes a question back that nobody has answered; else without effect. */
    void cancel(RequestNumber question);

    /** How the gate stands now. */
    Map<RequestNumber, Passage> passages(Collection<RequestNumber> questions);

    /** Likewise, and so until the transaction ends. */
    Passage hold(RequestNumber question);
}
