package org.dongthuan.update;

import java.time.OffsetDateTime;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;

/** Somebody who has to be told on paper that his record was updated. */
public record UpdateNoticeLine(
        RequestNumber number, RecordId record, String person, String staffNumber, OffsetDateTime madeAt) {}
