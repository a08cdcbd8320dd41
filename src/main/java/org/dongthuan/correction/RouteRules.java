package org.dongthuan.correction;

import java.util.Optional;
import org.dongthuan.record.Field;

/** Which way a wanted change goes; a decision table that is edited without code. */
public interface RouteRules {

    /**
     * Finds the way.
     *
     * @param leader whether the holder of the record leads an agency
     * @param sourceIsWrong whether the person says that the other database itself is wrong
     * @return empty where the table has no answer, as for a wrong source of what has no source
     */
    Optional<ItemRoute> routeOf(Field.Owner owner, boolean leader, boolean sourceIsWrong);
}
