package org.dongthuan.access;

import org.dongthuan.access.DoorRules.Pair;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refuses a request whose door was shut after it had come in. */
@Component
public class DoorShut {

    private final AccessRequestTable requests;
    private final AllowedUses uses;
    private final DoorFinder finder;
    private final AccessClosing closing;

    DoorShut(AccessRequestTable requests, AllowedUses uses, DoorFinder finder, AccessClosing closing) {
        this.requests = requests;
        this.uses = uses;
        this.finder = finder;
        this.closing = closing;
    }

    /** @throws IllegalStateException when the door is open */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(RequestNumber number) {
        AccessRequest request = requests.get(number);
        var pair = new Pair(
                uses.purpose(request.purpose()).orElseThrow(),
                uses.legalBasis(request.legalBasis()).orElseThrow());
        if (finder.door(finder.answer(pair)).isPresent())
            throw new IllegalStateException("The door of " + number + " is open");
        closing.close(request, AccessStage.REFUSED);
    }
}
