package org.dongthuan.correction;

import java.time.OffsetDateTime;

/** An earlier request on the same field, as far as a reviewer is told of it. */
record DecidedEarlier(String number, OffsetDateTime submittedAt, CorrectionStatus status) {}
