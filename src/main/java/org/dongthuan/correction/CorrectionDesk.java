package org.dongthuan.correction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Field;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Where officials ask for corrections of their records and follow them. */
@Component
public class CorrectionDesk {

    /**
     * Submits a correction of the person's own record and starts its journey.
     *
     * @throws org.dongthuan.platform.Refusal {@code open-correction-exists} and {@code stale-value} (409), {@code
     *     correction-invalid} (422, names each field), {@code field-unknown} (400), {@code record-unknown} (404)
     */
    public CorrectionSummary submit(Actor actor, SubmitCorrection command, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** Whether the person may ask for a correction of that field with this system, and if not, why: a text key. */
    public Optional<String> whyNotCorrectable(Field field) {
        throw new UnsupportedOperationException();
    }

    /** The number of the open request on that field of the person's own record, if there is one. */
    public Optional<RequestNumber> openRequestOn(Actor actor, String field) {
        throw new UnsupportedOperationException();
    }

    /** The person's own requests and those he may decide on, newest first. */
    public List<CorrectionSummary> list(Actor actor, int page, int size) {
        throw new UnsupportedOperationException();
    }

    public long count(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The person's own requests only, newest first, for the page "my requests". */
    public List<CorrectionSummary> mine(Actor actor, int page, int size) {
        throw new UnsupportedOperationException();
    }

    public long countMine(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** One request with its story; {@code request-unknown} (404) for people outside the case; the reading is logged. */
    public CorrectionView view(Actor actor, RequestNumber number, Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** Takes the request back before it is decided; {@code already-decided} (409) after. */
    public CorrectionSummary withdraw(Actor actor, RequestNumber number) {
        throw new UnsupportedOperationException();
    }

    public Attestation attestation(Locale locale) {
        throw new UnsupportedOperationException();
    }
}
