package org.dongthuan.decision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues written decisions, each with the next number of its body and year. */
@Component
public class WrittenDecisions {

    /** Gives the next number in the caller's transaction, which gives it back when it rolls back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WrittenDecision issue(DecisionText text) {
        throw new UnsupportedOperationException(text.request());
    }

    public Optional<WrittenDecision> find(UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }

    /** The decisions on a request, the first one first. */
    public List<WrittenDecision> ofRequest(String request) {
        throw new UnsupportedOperationException(request);
    }

    /** The paper as it would be, without a number and marked as a preview; nothing is stored. */
    public byte[] preview(DecisionText text) {
        throw new UnsupportedOperationException(text.request());
    }

    /** Makes and stores the paper of an issued decision, once. */
    public void makeDocument(UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }
}
