package org.dongthuan.mandate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dongthuan.identity.People;
import org.dongthuan.mandate.Mandate.Cause;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/**
 * Whether a mandate still has its people: it ends with the account of either, and with the death of the principal (Civil
 * Code 2015 Art. 140(3)). One that an agency recorded needs no account of the principal, who does nothing by himself; that of
 * a dead one needs a death on the record, so that it ends when that turns out to be wrong.
 */
@Component
class AblePeople {

    private static final String REASON_FOR_LEAVING = "separation_reason";
    private static final String DEATH = "death";

    private final People people;
    private final Registry registry;

    AblePeople(People people, Registry registry) {
        this.people = people;
        this.registry = registry;
    }

    boolean are(Mandate mandate) {
        if (!people.isOpen(mandate.mandatary())) return false;
        if (mandate.cause() == null) return people.isOpen(mandate.principal()) && !isDead(mandate.record());
        return isDead(mandate.record()) == (mandate.cause() == Cause.DEATH);
    }

    /** As the record knows it. */
    boolean isDead(RecordId record) {
        JsonNode reason = registry.values(record, List.of(REASON_FOR_LEAVING)).get(REASON_FOR_LEAVING);
        return reason != null && DEATH.equals(reason.textValue());
    }
}
