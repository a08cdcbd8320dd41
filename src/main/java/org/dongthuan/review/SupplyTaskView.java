package org.dongthuan.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.evidence.EvidenceDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a requester is asked for.
 *
 * @param supplyBy the last day; without an answer until then the request lapses
 * @param time which time it is that he is asked, counted from 1
 * @param documents what he has uploaded for this answer and not sent yet
 */
public record SupplyTaskView(
        @JsonUnwrapped TaskSummary task,
        OffsetDateTime returnedAt,
        String reason,
        List<String> missing,
        LocalDate supplyBy,
        int time,
        @Nullable SupplyBody draft,
        @JsonIgnore List<EvidenceDocument> documents)
        implements TaskView {

    public SupplyTaskView {
        missing = List.copyOf(missing);
        documents = List.copyOf(documents);
    }

    @Override
    public Place place(String member) {
        if (member.startsWith("text")) return new Place("text", null);
        return member.startsWith("evidenceIds") ? new Place("file", null) : Place.NOWHERE;
    }
}
