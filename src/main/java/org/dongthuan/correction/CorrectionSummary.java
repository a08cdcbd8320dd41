package org.dongthuan.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.mandate.OnBehalf;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A correction in a list, and the answer to its submission.
 *
 * @param onBehalfOf who submitted it for the person whose record it is, by a mandate
 */
public record CorrectionSummary(
        RequestNumber number,
        CorrectionStatus status,
        AgencyCode managingAgency,
        AgencyCode decidingAgency,
        OffsetDateTime submittedAt,
        LocalDate dueDate,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OnBehalf onBehalfOf,

        List<Item> items)
        implements Fingerprinted {

    @Override
    public String fingerprint() {
        return fingerprint(number, status, dueDate, items.stream().map(Item::status));
    }

    static String fingerprint(
            RequestNumber number, CorrectionStatus status, LocalDate dueDate, Stream<ItemStatus> items) {
        return Seen.fingerprint(number, status, dueDate, items.toList());
    }

    /**
     * One wanted change, without its values.
     *
     * @param rowId the row of a repeating field that it is about, none for one that is to come
     * @param question what a careful reader asks about the wanted value, said once, when it is submitted; often nothing
     * @param redirectTo where to go with what cannot be decided here
     */
    public record Item(
            UUID itemId,
            String field,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID rowId,

            ItemStatus status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String question,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String redirectTo) {}
}
