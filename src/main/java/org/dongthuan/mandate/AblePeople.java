package org.dongthuan.mandate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dongthuan.identity.People;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/**
 * Whether both sides of a mandate can act: it ends with the account of either, and with the death of the principal (Civil
 * Code 2015 Art. 140(3)).
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
        return people.isOpen(mandate.principal()) && people.isOpen(mandate.mandatary()) && !isDead(mandate);
    }

    private boolean isDead(Mandate mandate) {
        JsonNode reason =
                registry.values(mandate.record(), List.of(REASON_FOR_LEAVING)).get(REASON_FOR_LEAVING);
        return reason != null && DEATH.equals(reason.textValue());
    }
}
