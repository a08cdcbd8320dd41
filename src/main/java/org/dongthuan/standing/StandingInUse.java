package org.dongthuan.standing;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many standing decisions are in force for what: figures, and nobody's name. */
@Component
public class StandingInUse {

    private final StandingUseTable table;

    StandingInUse(StandingUseTable table) {
        this.table = table;
    }

    /** By purpose; a purpose without any is not there. */
    public Map<String, Long> byPurpose(LocalDate day) {
        return table.byPurpose(day);
    }
}
