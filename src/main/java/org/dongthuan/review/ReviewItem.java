package org.dongthuan.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that reviewers decide on; what it tells beyond this is the feature's. */
public interface ReviewItem {

    UUID itemId();

    /** Its name in the reader's language. */
    String label();

    /** What may be said of it. */
    default List<Outcome> outcomes() {
        return List.of(Outcome.APPROVE, Outcome.REFUSE);
    }

    /** Where to go with it, proposed to whoever redirects it. */
    default @Nullable String redirectPlace() {
        return null;
    }
}
