package org.dongthuan.protection;

import org.jspecify.annotations.Nullable;

/** What is decided on a request to restrict processing, complete. */
record RestrictionWord(
        boolean restricts,
        @Nullable String ground,
        @Nullable String answer) {}
