package org.dongthuan.decision;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues receipts whose hash anybody can verify. */
@Component
public class Receipts {

    /** The receipt of this reference and event, made at the first call. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt issue(ReceiptText text) {
        throw new UnsupportedOperationException(text.reference());
    }

    public Optional<Receipt> find(String reference, String event) {
        throw new UnsupportedOperationException(reference + event);
    }
}
