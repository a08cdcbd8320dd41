package org.dongthuan.grant;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many grants are in force for what: figures, and nobody's name. */
@Component
public class GrantsInUse {

    private final GrantUseTable table;

    GrantsInUse(GrantUseTable table) {
        this.table = table;
    }

    /** By purpose; a purpose without any is not there. */
    public Map<String, Long> byPurpose(LocalDate day) {
        return table.byPurpose(day);
    }
}
