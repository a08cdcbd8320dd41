package org.dongthuan.life;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.Order;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to come, without what is said in it: the registry does not know it before it is approved.
 *
 * @param record the id that it will have
 * @param account of whoever was recruited, who declares it
 * @param createdBy the officer who laid it out
 * @param round which time it is that he declares, counted from 1: each time is a case of its own
 * @param order the decision by which he was recruited
 * @param due the last day for whoever has it now: to declare, or to decide
 */
record Declaration(
        RequestNumber number,
        RecordId record,
        String account,
        String createdBy,
        AgencyCode managingAgency,
        AgencyCode usingAgency,
        AgencyCode decidingAgency,
        DeclarationStatus status,
        int round,
        Order order,
        OffsetDateTime createdAt,
        LocalDate due,
        @Nullable OffsetDateTime closedAt) {

    /** What is decided on this time. */
    RequestNumber part() {
        return number.part(round);
    }

    /** What the reviewers decide on of that group of fields; the same each time. */
    UUID item(String group) {
        return id("group/" + group);
    }

    /** Under which the value of a field that does not repeat is kept. */
    UUID value(String field) {
        return id("field/" + field);
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes((number.text() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
