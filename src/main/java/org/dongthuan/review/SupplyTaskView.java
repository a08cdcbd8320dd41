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
 * @param documents what he has uploaded or chosen for this answer and not sent yet
 * @param earlier papers that lie with his record and may be enclosed again
 */
public record SupplyTaskView(
        @JsonUnwrapped TaskSummary task,
        OffsetDateTime returnedAt,
        String reason,
        List<String> missing,
        LocalDate supplyBy,
        int time,
        @Nullable SupplyBody draft,
        @JsonIgnore List<EvidenceDocument> documents,
        @JsonIgnore List<OwnPaper> earlier)
        implements TaskView {

    public SupplyTaskView {
        missing = List.copyOf(missing);
        documents = List.copyOf(documents);
        earlier = List.copyOf(earlier);
    }

    @Override
    public Place place(String member) {
        if (member.startsWith("text")) return new Place("text", null);
        return member.startsWith("evidenceIds") ? new Place("file", null) : Place.NOWHERE;
    }
}
