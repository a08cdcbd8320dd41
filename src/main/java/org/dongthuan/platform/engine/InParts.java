package org.dongthuan.platform.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/** Changes all that a query of the engine finds, however much that is, with only a part of it in memory. */
public final class InParts {

    static final int AT_ONCE = 200;

    private InParts() {}

    /** @param change after which the query does not find it any more: the next part begins where this one ended */
    public static <T> void change(Query<?, T> query, Function<T, String> id, Consumer<T> change) {
        @Nullable String before = null;
        List<T> part;
        do {
            part = query.listPage(0, AT_ONCE);
            if (part.isEmpty()) return;
            String first = id.apply(part.get(0));
            if (first.equals(before))
                throw new IllegalStateException("The query finds again what was changed: " + first);
            part.forEach(change);
            before = first;
        } while (part.size() == AT_ONCE);
    }
}
