package org.dongthuan.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is said at a step of the chain: its shape, and when it is complete.
 *
 * @param <D> the word as it is sent, a record that JSON is read into
 */
interface StepWord<D> {

    Set<Step> steps();

    Class<D> shape();

    /** The word that a page's form holds, as incomplete as it may be. */
    D typed(Map<String, List<String>> form);

    /**
     * The word as it would count, said by that person now.
     *
     * @throws org.dongthuan.platform.Refusal.RuleViolated {@code decision-incomplete} (422), naming everything missing
     */
    Opinion opinion(ReviewCase reviewCase, ReviewStep open, String actor, D word);

    /** What a complete word asks the requester for, when it gives the request back to him. */
    default Optional<AskedPapers> asks(D word) {
        return Optional.empty();
    }
}
