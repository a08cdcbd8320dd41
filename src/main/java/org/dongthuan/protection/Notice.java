package org.dongthuan.protection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How the competent authority was told, complete. */
record Notice(
        OffsetDateTime sentAt,
        NoticeWay way,
        String reference,
        @Nullable String late) {}
