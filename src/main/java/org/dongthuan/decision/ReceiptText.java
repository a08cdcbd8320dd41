package org.dongthuan.decision;

import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.agency.AgencyCode;

/**
 * What a receipt says, in the reader's language.
 *
 * @param issuer the agency that answers for it
 * @param reference the number of the request or consent that it is about
 * @param event what happened, as the caller calls it; one receipt per reference and event
 */
public record ReceiptText(
        AgencyCode issuer, String reference, String event, OffsetDateTime at, String title, List<Line> lines) {

    public ReceiptText {
        reference = PaperText.of("reference", reference);
        event = PaperText.of("event", event);
        title = PaperText.of("title", title);
        lines = List.copyOf(lines);
        if (lines.isEmpty()) throw new IllegalArgumentException("A receipt that says nothing");
    }

    /** A fact with its label. */
    public record Line(String label, String value) {
        public Line {
            label = PaperText.of("label", label);
            value = PaperText.of("value", value);
        }
    }
}
