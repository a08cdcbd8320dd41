package org.dongthuan.decision;

import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.ReceiptText.Line;
import org.jspecify.annotations.Nullable;

/**
 * What a letter to a requester says.
 *
 * @param issuer the agency that answers for it
 * @param event what it is about, as the caller calls it; one letter per request and event
 * @param record the requester's, with whose key it is locked
 * @param addressee as papers name him
 * @param signer the account of whoever says so; none where the system does
 * @param lines facts with their labels
 * @param points the list in it
 */
public record LetterText(
        LetterKind kind,
        AgencyCode issuer,
        String request,
        String event,
        UUID record,
        String addressee,
        @Nullable String signer,
        List<String> opening,
        List<Line> lines,
        List<String> points,
        List<String> closing) {

    public LetterText {
        addressee = PaperText.of("addressee", addressee);
        opening = PaperText.all("opening", opening);
        lines = List.copyOf(lines);
        points = PaperText.all("point", points);
        closing = PaperText.all("closing", closing);
    }
}
