package org.dongthuan.protection;

import java.time.OffsetDateTime;
import java.util.Set;
import org.dongthuan.review.RequestNumber;

/** What a person is told whose data a breach was about. */
public record BreachNotice(
        RequestNumber number, OffsetDateTime detectedAt, String agencyName, Set<BreachData> data, String words) {}
