package org.dongthuan.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDocument;
import org.jspecify.annotations.Nullable;

/** A feature whose requests travel through review: it tells what they contain and hears how far they came. */
public interface ReviewedRequests {

    /** The two letters its request numbers begin with. */
    String prefix();

    /** The kind of request in task lists, e.g. {@code CORRECTION}. */
    String kind();

    /** What is to be decided, for a person whose right to see it has been checked. */
    Content content(RequestNumber number, Locale locale);

    /**
     * A fingerprint of what a decision would rest on now; when it has changed between looking and deciding, the decision
     * is not taken.
     */
    String basis(RequestNumber number);

    /** Whether this outcome exists for that item at all. */
    boolean accepts(RequestNumber number, UUID item, Outcome outcome);

    /** The request is now with the people of that step. */
    void stepReached(RequestNumber number, Step step);

    /** The request's own status word. */
    String status(RequestNumber number);

    /** What the reviewers see of a request. */
    record Content(
            String subject, String subjectAgency, @Nullable String reason, List<Item> items, List<StoryLine> story) {}

    /** One item of it, without the verifier's word; see {@link TaskView.Item}. */
    record Item(
            UUID itemId,
            String field,
            String label,
            String kind,
            JsonNode seenValue,
            JsonNode currentValue,
            JsonNode wantedValue,
            String seenText,
            String currentText,
            String wantedText,
            String evidenceKind,
            List<EvidenceDocument> evidence,
            List<String> earlier) {}
}
