package org.dongthuan.review;

import java.util.UUID;

/** One thing that reviewers decide on; what it tells beyond this is the feature's. */
public interface ReviewItem {

    UUID itemId();

    /** Its name in the reader's language. */
    String label();
}
