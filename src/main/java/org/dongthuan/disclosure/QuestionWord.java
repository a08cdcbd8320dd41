package org.dongthuan.disclosure;

import java.time.OffsetDateTime;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in a question about a reading.
 *
 * @param agency for which he answered; none for the person himself
 */
record QuestionWord(
        QuestionWordKind kind, String account, @Nullable AgencyCode agency, OffsetDateTime at, String text) {}
