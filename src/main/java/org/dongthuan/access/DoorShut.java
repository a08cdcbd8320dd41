package org.dongthuan.access;

import org.dongthuan.record.AllowedUse;
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
    private final DoorRules rules;
    private final AccessDoors doors;
    private final AccessClosing closing;

    DoorShut(AccessRequestTable requests, AllowedUses uses, DoorRules rules, AccessDoors doors, AccessClosing closing) {
        this.requests = requests;
        this.uses = uses;
        this.rules = rules;
        this.doors = doors;
        this.closing = closing;
    }

    /** @throws IllegalStateException when the door is open */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(RequestNumber number) {
        AccessRequest request = requests.get(number);
        AllowedUse purpose = uses.purpose(request.purpose()).orElseThrow();
        AllowedUse basis = uses.legalBasis(request.legalBasis()).orElseThrow();
        if (doors.find(rules.find(Door.of(purpose), Door.of(basis), false)).isPresent())
            throw new IllegalStateException("The door of " + number + " is open");
        closing.close(request, AccessStage.REFUSED);
    }
}
